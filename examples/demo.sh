#!/bin/sh
# A first look: imports three bulletins of an invented city, asks three questions, draws the network.
# usage: KG=kg demo.sh BULLETINS OUT
set -eu

kg=${KG:-kg}
bulletins=${1:-$(dirname "$0")/bulletins}
out=${2:-demo}
store=$out/store

step() { printf '\n\033[1m$ kg %s\033[0m\n' "$*" | if [ -t 1 ]; then cat; else sed 's/\x1b\[[0-9]*m//g'; fi; "$kg" --store "$store" "$@"; }

case ${KG_LANG:-${LC_ALL:-${LC_MESSAGES:-${LANG:-C}}}} in zh*) chinese=yes ;; *) chinese=no ;; esac

mkdir -p "$out"
step import "$bulletins" --manifest "$bulletins/manifest.csv"
if [ $chinese = yes ]; then
    step ask "第六届“青石工匠杯”职工职业技能大赛是谁主办的？"
    step ask "第六届“青石工匠杯”职工职业技能大赛决赛的获奖者有哪些？"
    step ask "白塔区总工会组织了哪些活动？"
else
    step ask "Who organized 第六届“青石工匠杯”职工职业技能大赛?"
    step ask "Who won awards at 第六届“青石工匠杯”职工职业技能大赛决赛?"
    step ask "Which events did 白塔区总工会 organize?"
fi
step network "$out/network.html"

if [ $chinese = yes ]; then
    cat <<END

完成。接下来可以：
  用浏览器打开 $out/network.html
  $kg --store $store show 韩志坚
  $kg --store $store questions
  $kg --store mine import 你的简报文件夹
END
else
    cat <<END

Done. What to try next:
  open $out/network.html in a browser
  $kg --store $store show 韩志坚
  $kg --store $store questions
  $kg --store mine import A_FOLDER_OF_BULLETINS
END
fi

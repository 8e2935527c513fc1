"""Tells Chinese prose from other text by which characters are common in it."""

from __future__ import annotations

import re

# The 300 or so most frequent characters of written Chinese, and those of this genre.
_COMMON = frozenset(
    "的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家种"
    "事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心她本前开但因只从想实日军者意无力它与长把机十民第公"
    "此已工使情明性知全三又关点正业外将两高间由问很最重并物手应战向头文体政美相见被利什二等产或新己制身果加西斯月话合回特"
    "代内信表化老给世位次度门任常先海通教儿原东声提立及比员解水名真论处走义各入几口认条平系气题活更别打女变四神总何电数安"
    "少报才结反受目太量再感建务做接必场件计管期市直德资命山金指克许统区保至队形社便空决治展马科司五基职培训竞赛技县举办联"
    "這個們來國說時對過後發會開員業動學實現當與長書產務場區隊職賽縣舉辦聯訓競總經無進還關門體電"
)
_HAN = re.compile(r"[㐀-鿿豈-﫿\U00020000-\U0003134F]")


def han_of(text: str) -> list[str]:
    """The Chinese characters of a text."""
    return _HAN.findall(text)


def share_of_common(text: str) -> float:
    """The share of frequent characters among the Chinese ones: about 0.5 in prose, below 0.1 in garbled text."""
    found = han_of(text)
    return sum(c in _COMMON for c in found) / len(found) if found else 0.0

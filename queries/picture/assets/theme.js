// Colors of cards and lines, light and dark. Hues are of Okabe and Ito's set, which color-blind readers can tell apart;
// the letter in each mark and the shape of each card say the same again without color.

const DARK = window.matchMedia("(prefers-color-scheme: dark)");

const PAPER = {
  light: { card: "#ffffff", ink: "#22262b", muted: "#6b7178", halo: "#f6f5f2", onMark: "#ffffff", wash: 0.07 },
  dark: { card: "#1d2126", ink: "#e8e6e1", muted: "#9aa1a9", halo: "#14171a", onMark: "#14171a", wash: 0.14 },
};

const GROUPS = {
  union: { light: "#c24a00", dark: "#ff9d5c" },
  enterprise: { light: "#0067a8", dark: "#6cb8ef" },
  government: { light: "#9a3f78", dark: "#e79ac6" },
  public: { light: "#00795a", dark: "#4fcaa6" },
  social: { light: "#8a6d00", dark: "#e3c34f" },
  other: { light: "#5f666e", dark: "#a9b0b8" },
  event: { light: "#2d3a4a", dark: "#b9c7d8" },
  person: { light: "#3f7391", dark: "#8ec5e2" },
  place: { light: "#6f6a61", dark: "#b5afa5" },
  series: { light: "#2d3a4a", dark: "#b9c7d8" },
  award: { light: "#a66a00", dark: "#f2b84b" },
};

const RELATIONS = {
  HOSTED: { light: "#c24a00", dark: "#ff9d5c", width: 2, dashes: false },
  UNDERTOOK: { light: "#0067a8", dark: "#6cb8ef", width: 1.8, dashes: false },
  SUPPORTED: { light: "#00795a", dark: "#4fcaa6", width: 1.6, dashes: [7, 4] },
  GUIDED: { light: "#9a3f78", dark: "#e79ac6", width: 1.6, dashes: [2, 4] },
  TOOK_PART_IN: { light: "#7f95a3", dark: "#6d8595", width: 1.2, dashes: false },
  WON: { light: "#c58a1a", dark: "#f2b84b", width: 1.8, dashes: false },
  RECEIVED: { light: "#c58a1a", dark: "#f2b84b", width: 1.8, dashes: false },
  HOLDS_POST: { light: "#7f95a3", dark: "#6d8595", width: 1.2, dashes: [5, 4] },
  PART_OF: { light: "#a9a49a", dark: "#5d636a", width: 1.4, dashes: false },
  TOOK_PLACE_AT: { light: "#a9a49a", dark: "#5d636a", width: 1.2, dashes: [2, 4] },
  EDITION_OF: { light: "#a9a49a", dark: "#5d636a", width: 1.2, dashes: [7, 4] },
};

const PLAIN = { light: "#a9a49a", dark: "#5d636a", width: 1.2, dashes: false };

const FONT =
  '"PingFang SC","Hiragino Sans GB","Noto Sans CJK SC","Noto Sans SC","Source Han Sans SC","Microsoft YaHei",' +
  '"WenQuanYi Micro Hei",system-ui,sans-serif';

function mode() {
  return DARK.matches ? "dark" : "light";
}

function paper() {
  return PAPER[mode()];
}

function hue(group) {
  return (GROUPS[group] || GROUPS.other)[mode()];
}

function stroke(relation) {
  const style = RELATIONS[relation] || PLAIN;
  return { ...style, color: style[mode()] };
}

/** A little of `color` over the card's own color. */
function tint(color, share) {
  const parts = (hex) => [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16));
  const base = parts(paper().card);
  return `rgb(${parts(color).map((value, i) => Math.round(value * share + base[i] * (1 - share))).join(",")})`;
}

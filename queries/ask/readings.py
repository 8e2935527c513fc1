"""Reads a question: which forms fit it, and which things its names stand for."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from kg.identity import kind_of
from kg.messages import Language
from queries import catalogue
from queries.ask import forms, periods
from queries.ask.forms import Form
from queries.ask.periods import Period
from queries.catalogue import Parameter
from queries.names import EXACT, INSIDE, Found, Names, fold

_POLITE = re.compile(
    r"^(?:请问一下|请问|请告诉我|告诉我|我想知道|想知道|我想问|想问|问一下|帮我查一下|帮我查|查一下|查询|请"
    r"|please tell me|please|tell me|can you tell me|could you tell me|do you know|i want to know)[,，:：\s]*",
    re.IGNORECASE,
)
_ENDS = re.compile(r"[\s?？。.!！]+$")
_PARTICLES = re.compile(r"(?<=[一-鿿])[呢啊呀吗嘛吧]$")
_BETWEEN_HAN = re.compile(r"(?<=[一-鿿《》“”])\s+|\s+(?=[一-鿿《》“”])")
_FIRST_MASK = 0xE000
_TWO_IN_ONE = {
    "organization_title": ("organization", "title", "post", "post"),
    "event_prize": ("event", "prize", "award", "prize"),
}
_SLOTLESS = EXACT + 0.5


@dataclass(frozen=True, slots=True)
class Slot:
    """One filled parameter. ``things`` are what its text may stand for; for a value it is ``value`` itself."""

    parameter: Parameter
    text: str
    things: tuple[Found, ...] = ()
    value: str = ""
    fit: float = 0.0

    @property
    def known(self) -> bool:
        """Whether the store or the vocabulary knows the text."""
        return self.fit > 0


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to understand a question."""

    form: Form
    slots: tuple[Slot, ...]
    period: Period | None = None

    @property
    def unknown(self) -> tuple[Slot, ...]:
        """The slots whose text nothing bears."""
        return tuple(slot for slot in self.slots if not slot.known)

    @property
    def rank(self) -> tuple[float, ...]:
        """Sorts the likelier reading first."""
        told = [slot.fit for slot in self.slots if slot.parameter.kinds[0] not in ("role", "class", "part")]
        fit = sum(told) / len(told) if told else _SLOTLESS
        unread = sum(len(slot.text) for slot in self.unknown)
        return (len(self.unknown), unread, -round(fit, 3), -len(self.slots), self.form.place)


@dataclass(frozen=True)
class Reader:
    """Reads questions against the names of one store; ``latest`` gives the date of its latest issue."""

    names: Names
    lang: Language
    latest: Callable[[], str] = field(repr=False)

    def read(self, question: str) -> list[Reading]:
        """The readings of a question, the likeliest first."""
        plain = cleaned(question)
        masked, held = self._mask(plain)
        found = [*self._readings(plain, {}), *(self._readings(masked, held) if held else ())]
        best: dict[object, Reading] = {}
        for reading in sorted(found, key=lambda one: one.rank):
            best.setdefault((reading.form.place, reading.period, _filled(reading)), reading)
        return list(best.values())

    def _readings(self, question: str, held: dict[str, str]) -> Iterator[Reading]:
        yield from self._fitting(question, held, None)
        rest, period = periods.take(question, self.lang)
        if period:
            dated = period.in_year(self.latest()) if "0000" in period.start + period.end else period
            yield from self._fitting(rest, held, dated)

    def _fitting(self, question: str, held: dict[str, str], period: Period | None) -> Iterator[Reading]:
        for form, texts in forms.fits(question, self.lang):
            query = catalogue.get(form.query)
            parameters = {parameter.name: parameter for parameter in query.parameters}
            if period and "from" not in parameters:
                continue
            slots: list[Slot] = []
            for slot, text in self._split(texts, held):
                parameter = parameters.get(form.parameter(slot))
                if parameter:
                    slots.append(self._slot(parameter, slot, text))
            yield Reading(form, tuple(slots), period)

    def _split(self, texts: dict[str, str], held: dict[str, str]) -> Iterator[tuple[str, str]]:
        """The slots with the masked names put back, and a post parted from its organization."""
        for slot, text in texts.items():
            plain = "".join(held.get(char, char) for char in text)
            if slot in _TWO_IN_ONE:
                first, second, kind, table = _TWO_IN_ONE[slot]
                ending = self._ending(plain, kind, table)
                yield first, plain.removesuffix(ending).removesuffix("的")
                yield second, ending
            else:
                yield slot, plain

    def _ending(self, text: str, kind: str, table: str) -> str:
        """The longest post or award that ``text`` ends with; what follows the last 的 when none is known."""
        ends = [label for iri, label in self.names.preferred.items() if kind_of(iri) == kind and text.endswith(label)]
        ends += [word for word in forms.vocabulary(table) if text.endswith(word)]
        return max(ends, key=len, default=text.rpartition("的")[2] if "的" in text else "")

    def _slot(self, parameter: Parameter, slot: str, text: str) -> Slot:
        kind = parameter.kinds[0]
        if slot in forms.WORD_SLOTS:
            meaning = forms.vocabulary(forms.WORD_SLOTS[slot])[_known_word(slot, text)]
            return Slot(parameter, text, value="" if meaning == "any" else meaning, fit=EXACT)
        if kind == "text":
            return self._text_slot(parameter, text)
        things = self.names.find(text, parameter.kinds)
        fit = things[0].fit + things[0].coverage if things else 0.0
        return Slot(parameter, text, things=tuple(things), fit=fit)

    def _text_slot(self, parameter: Parameter, text: str) -> Slot:
        """A post or an award: a word of the vocabulary, or (a part of) a name that the store has."""
        is_post = parameter.name == "title"
        word = forms.vocabulary("post" if is_post else "prize").get(text.lower(), "")
        found = self.names.find(text, ("post",) if is_post else ("award",))
        if found and (found[0].fit == EXACT or (not word and not is_post and found[0].fit >= INSIDE)):
            value = found[0].label if found[0].fit == EXACT else text
            return Slot(parameter, text, value=value, fit=found[0].fit + found[0].coverage)
        return Slot(parameter, text, value=word, fit=EXACT + 1.0 if word else 0.0)

    def _mask(self, question: str) -> tuple[str, dict[str, str]]:
        """The question with each whole name as one sign, so that no 和 or 的 inside a name parts it."""
        held: dict[str, str] = {}
        for name in self.names.holding(question):
            if name in question:
                sign = chr(_FIRST_MASK + len(held))
                held[sign] = name
                question = question.replace(name, sign)
        return question, held


def cleaned(question: str) -> str:
    """The question without politeness, end marks, particles, and spaces beside Chinese characters."""
    plain = unicodedata.normalize("NFC", question).strip()
    plain = _PARTICLES.sub("", _ENDS.sub("", _POLITE.sub("", plain)))
    return plain if re.search(r"[A-Za-z]{2,} ", plain) else _BETWEEN_HAN.sub("", plain)


def close_forms(names: Names, question: str, lang: Language) -> list[str]:
    """Questions that could be asked instead, about what the question names."""
    patterns = forms.source(lang)["suggest"]
    for iri, label, *_ in sorted(names.labels, key=lambda one: -len(one[1])):
        kind = kind_of(iri)
        if kind in patterns and len(label) > 1 and fold(label) in fold(question):
            return [pattern.format(name=label) for pattern in patterns[kind]]
    return list(patterns["none"])


def _known_word(slot: str, text: str) -> str:
    words = forms.vocabulary(forms.WORD_SLOTS[slot])
    return text if text in words else text.lower()


def _filled(reading: Reading) -> Sequence[object]:
    return tuple((slot.parameter.name, slot.value, tuple(thing.iri for thing in slot.things)) for slot in reading.slots)

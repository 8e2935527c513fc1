"""An invented bulletin, and the two languages in which a refusal is read."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from ingest.readers import read_issue
from kg import messages
from kg.errors import ReadError

BULLETIN = (
    "青石工会简报\n第12期（总第345期）  2024年11月4日\n青石市总工会办公室 编\n\n"
    "市总工会召开七届三次全委会议\n"
    "10月30日，市总工会召开七届三次全委会议，研究部署全市工会系统重点工作，各区县总工会负责人参加会议。\n"
    "◆11月1日，云台区总工会在云台体育馆举办第三届职工运动会，来自32家企业的500余名职工参加了比赛。\n"
    "◆近日，松溪县总工会开展“送清凉”活动，为一线职工送去了慰问品，并为他们讲解了安全生产知识。\n"
)


def outcome(path: Path) -> str:
    """The text of a file that may be read, or the line with which it is refused."""
    try:
        return read_issue(path).text
    except ReadError as error:
        return f"refused: {error}"


@pytest.fixture(name="outcome")
def _outcome() -> Callable[[Path], str]:
    return outcome


@pytest.fixture
def bulletin() -> str:
    return BULLETIN


@pytest.fixture(params=["zh", "en"])
def lang(request: pytest.FixtureRequest) -> Iterator[str]:
    messages.use(request.param)
    yield request.param
    messages.use(None)


@pytest.fixture
def english() -> Iterator[None]:
    messages.use("en")
    yield
    messages.use(None)


@pytest.fixture
def refusal(lang: str) -> Callable[[Path], str]:
    """The one line with which a file is refused."""

    def read(path: Path) -> str:
        with pytest.raises(ReadError) as caught:
            read_issue(path)
        line = str(caught.value)
        assert "\n" not in line
        assert path.name in line
        assert ("请" in line) == (lang == "zh")
        return line

    return read

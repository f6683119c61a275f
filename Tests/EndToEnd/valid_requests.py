"""Requests that must be answered: queries of the language where openapi.json can only say text.

Loaded by schemathesis, which makes up everything else after the description.
"""

from __future__ import annotations

import functools
import json
import os
from urllib.request import urlopen

import schemathesis
from hypothesis import strategies as st

from programs import HANG, address

WORDS = ["公开", "人员不足", "保密审查", "“依申请公开”", "培训*", "28号", "2020", "政务公开", "司法局"]
RELATIONS = [">", ">=", "<", "≤", "=", "!=", "≠", "＞"]
NUMBERS = ["0", "5", "1,000", "0.5", "30%", "1.2万", "－3"]
MEMBERSHIPS = [
    "年份:2019..2023,2025", "year:2020", "县:湛河区", "机关:司法局", "版式:2021", "范围:本级",
    "检查:不符", "region:河南省",
]
SECTIONS = ["标题", "总体情况", "主动公开", "申请", "复议诉讼", "存在问题", "problems"]
COMPARABLE = ["新收", "t3.new.natural", "办结.自然人 + 办结.法人", "不予公开 / 办结", "公开率"]
ORDERS = ["新收", "-新收", "-不予公开 / 办结", "t3.new.natural"]


def _answer(target: str) -> dict:
    with urlopen(os.environ["DAEMON"] + target, timeout=HANG) as response:
        return json.load(response)


@functools.cache
def _fields() -> list[str]:
    fields = [entry["id"] for entry in _answer("/api/v1/fields")["fields"]]
    return [name for name in fields if "." in name]


@functools.cache
def _keys() -> list[str]:
    return [hit["key"] for hit in _answer(address("/api/v1/search", q="公开", limit=50))["hits"]]


def _fields_and_sums() -> st.SearchStrategy[str]:
    field = st.sampled_from(_fields())
    return field | st.builds("{} {} {}".format, field, st.sampled_from("+-×÷/"), field)


def _terms() -> st.SearchStrategy[str]:
    word = st.sampled_from(WORDS)
    return st.one_of(
        word,
        st.builds("{} {} {}".format, _fields_and_sums(), st.sampled_from(RELATIONS), st.sampled_from(NUMBERS)),
        st.builds("{}:{}".format, st.sampled_from(["有", "缺", "missing"]), st.sampled_from(_fields())),
        st.sampled_from(MEMBERSHIPS),
        st.builds("{}:{}".format, st.sampled_from(SECTIONS), word),
        st.builds("{} NEAR/{} {}".format, word, st.integers(0, 30), word),
    )


def conditions() -> st.SearchStrategy[str]:
    """Conditions without directives."""
    return st.recursive(
        _terms(),
        lambda part: st.one_of(
            st.builds("({} {} {})".format, part, st.sampled_from(["AND", "OR", "或", "且"]), part),
            st.builds("({} {})".format, part, part),
            st.builds("NOT ({})".format, part),
        ),
        max_leaves=6,
    )


def queries() -> st.SearchStrategy[str]:
    """Conditions, with an order now and then."""
    order = st.sampled_from(ORDERS).map(" sort:({})".format)
    return st.builds(str.__add__, conditions(), st.just("") | order)


def _years() -> st.SearchStrategy[str]:
    year = st.integers(2008, 2026).map(str)
    return year | st.builds("{},{}".format, year, year) | st.just("2019..2023")


# Other parameters are numbers or words of a list, which the description says itself.
VALUES = {
    "year": _years,
    "region": lambda: st.sampled_from(["湛河区", "平顶山市", "河南省,湛河区", "无此地"]),
    "agency": lambda: st.sampled_from(["司法局", "政府办公室", "司法局,财政局", "无此局"]),
    "sort": lambda: st.sampled_from(ORDERS),
    # The invented reports have one part each.
    "part": lambda: st.just(1),
    "expr": lambda: st.lists(st.sampled_from(COMPARABLE), min_size=1, max_size=3, unique=True),
}
TEXTS = ["/api/v1/fields", "/api/v1/complete"]
ORDERED = ["/api/v1/search", "/api/v1/search/facets"]


@schemathesis.hook
def flatmap_query(context: schemathesis.HookContext, query: dict | None) -> st.SearchStrategy:
    """Replaces made-up parameters with ones that mean something."""
    query = query or {}
    path = context.operation.path
    drawn = {
        name: VALUES[name]() if name in VALUES else st.just(value)
        for name, value in query.items()
        if name not in ["q", "at"]
    }
    if path == "/api/v1/compare":
        # Own and aggregated reports are never mixed; years are not shown year by year once more.
        drawn["q"] = conditions().map("范围:本级 AND ({})".format)
        if query.get("by") == "year":
            drawn.pop("over", None)
    elif "q" in query:
        # Names of fields and what is typed may be any text that is short enough in bytes.
        if path in TEXTS:
            drawn["q"] = st.text(max_size=500)
        else:
            drawn["q"] = queries() if path in ORDERED and "sort" not in query else conditions()
    values = st.fixed_dictionaries(drawn)
    if "at" not in query:
        return values
    return values.flatmap(
        lambda known: st.integers(0, len(known["q"])).map(lambda place: {**known, "at": place})
    )


@schemathesis.hook
def flatmap_path_parameters(
    context: schemathesis.HookContext, path_parameters: dict | None
) -> st.SearchStrategy:
    """Asks for reports that are there."""
    return st.fixed_dictionaries({name: st.sampled_from(_keys()) for name in path_parameters or {}})

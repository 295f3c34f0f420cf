"""Who in a notification is a parent or carer of a child."""

from collections.abc import Collection, Iterator, Mapping
from typing import Any

IN_CONTACT = frozenset({"sole", "main", "shared", "contact-only"})
"""Care roles of whoever looks after a child or sees it."""

_CARERS = frozenset({"step-parent", "carer", "foster-carer"})


def listed(notification: Mapping[str, Any]) -> set[str]:
    """The keys of all persons whom the notification lists."""
    return {one["key"] for members in ("parties", "children") for one in notification.get(members, ())}


def parents(notification: Mapping[str, Any]) -> set[str]:
    """The keys of those who are said to be a parent."""
    named = (one["key"] for one in notification.get("parties", ()) if "parent" in one["roles"])
    return {*named, *_related_to_a_child(notification, ("parent-of",))}


def carers(notification: Mapping[str, Any]) -> set[str]:
    """The keys of those who are said to be a parent, or to look after a child or see it in a parent's stead."""
    named = (
        one["key"]
        for one in notification.get("parties", ())
        if one.get("care_role") in IN_CONTACT or not _CARERS.isdisjoint(one["roles"])
    )
    related = _related_to_a_child(notification, ("step-parent-of", "carer-of"))
    return {*parents(notification), *named, *related}


def _related_to_a_child(notification: Mapping[str, Any], kinds: Collection[str]) -> Iterator[str]:
    children = {child["key"] for child in notification.get("children", ())}
    for relationship in notification.get("relationships", ()):
        if relationship["kind"] in kinds and relationship["related"] in children:
            yield relationship["person"]
        if relationship["kind"] == "child-of" and relationship["person"] in children:
            yield relationship["related"]

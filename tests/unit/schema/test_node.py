import pytest

from scr_schema.schema.node import node_at
from scr_schema.schema.store import schema
from scr_schema.schema.versions import CURRENT


def test_a_path_leads_to_what_the_schema_says_there() -> None:
    root = schema("receipt", CURRENT)
    assert node_at(root, ()).schema is root
    issuer = node_at(root, ("issuer",))
    assert (issuer.name, issuer.required) == ("Organisation", True)
    kind = node_at(root, ("issuer", "kind"))
    assert (kind.name, kind.schema) == ("OrganisationKindCode", root["$defs"]["OrganisationKindCode"])


def test_a_position_leads_to_what_every_item_is() -> None:
    root = schema("action-plan-row", CURRENT)
    assert node_at(root, ("actions", 3, "owners", 0)).schema == node_at(root, ("actions", 0, "owners", 9)).schema


def test_an_optional_member_is_not_required() -> None:
    assert not node_at(schema("receipt", CURRENT), ("language",)).required


def test_an_unknown_member_leads_nowhere() -> None:
    with pytest.raises(KeyError):
        node_at(schema("receipt", CURRENT), ("unknown",))

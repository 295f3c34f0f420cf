from typing import Any

from scr_schema.rules.circumstances import Circumstances
from scr_schema.rules.privacy.places import holding, identifying
from scr_schema.schema.store import schema
from scr_schema.schema.versions import CURRENT

SOMEWHERE = Circumstances()


def places(record: dict[str, Any], **bundle: str) -> set[str]:
    circumstances = Circumstances(bundle=bundle) if bundle else SOMEWHERE
    return {"/".join(map(str, path)) for path in holding(lambda text: "here" in text, record, circumstances)}


def test_every_text_has_its_place() -> None:
    record = {"record_type": "imr", "id": "here", "a": {"b": ["x", "here", {"c": "so here"}]}, "d": 1, "e": [["here"]]}
    assert places(record) == {"id", "a/b/1", "a/b/2/c", "e/0/0"}


def test_what_is_in_extensions_is_told_of_them_as_a_whole() -> None:
    for inside in ({"x:here": 1}, {"x:a": "here"}, {"x:a": {"b": [{"here": None}]}}, {"x:a": {"identity": "here"}}):
        assert places({"record_type": "imr", "extensions": inside}) == {"extensions"}
    assert places({"record_type": "imr", "extensions": {"x:a": [True, None, 1.5, 7]}}) == set()


def test_what_identifies_by_design_is_read_unless_a_set_says_that_it_names_nobody() -> None:
    record = {
        "record_type": "imr",
        "identity": {"a": "here"},
        "incident": {"address": {"postcode": "here"}, "narrative": "here"},
        "provenance": {"source": {"name": "here", "media_type": "here"}},
        "by": {"person_name": "here", "name": "here"},
        "owners": [{"text": "here", "posts": [{"person_name": "here", "group": "here"}]}],
    }
    of_words = {
        "incident/narrative", "provenance/source/media_type", "by/name", "owners/0/text", "owners/0/posts/0/group",
    }  # fmt: skip
    by_design = {"incident/address/postcode", "provenance/source/name", "by/person_name"}
    for contains in ("pseudonymised", "published"):
        assert places(record, contains=contains) == of_words
    for contains in ("identified", "synthetic"):
        assert places(record, contains=contains) == of_words | by_design
    assert places(record) == of_words | by_design


def test_the_members_that_identify_by_design_are_found_but_for_those_of_owners() -> None:
    record = {
        "record_type": "imr",
        "people": [{"identity": {"names": [{"person_name": "a"}]}}, {"identity": {}}],
        "incident": {"address": {"lines": []}},
        "address": {"name": "a"},
        "provenance": {"source": {"name": "a"}, "made_by": {"name": "a"}},
        "by": {"person_name": "a"},
        "owners": [{"posts": [{"person_name": "a"}]}],
        "extensions": {"x:a": {"identity": {}, "person_name": "a"}},
    }
    assert {"/".join(map(str, path)) for path in identifying(record)} == {
        "people/0/identity",
        "people/1/identity",
        "incident/address",
        "provenance/source/name",
        "by/person_name",
    }


def test_they_are_the_members_that_say_so_of_themselves() -> None:
    definitions = schema("record", CURRENT)["$defs"]
    within_others = {"PersonName", "IdentityBorn", "Identifier", "Address", "Contact", "Identity"}
    say_so = {
        member
        for name in definitions.keys() - within_others
        for member, said in definitions[name].get("properties", {}).items()
        if "Identifies directly." in said.get("description", "")
    }
    assert say_so == {"identity", "address", "person_name"}

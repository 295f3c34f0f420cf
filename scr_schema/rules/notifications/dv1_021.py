"""DV1-021: decided without all that was disclosed."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from scr_schema.finding import Path, Severity
from scr_schema.rules.circumstances import Circumstances
from scr_schema.rules.notifications.decision import is_made, sent_to_social_care
from scr_schema.rules.notifications.distribution import arrived
from scr_schema.rules.rule import UNDECIDED, Rule, Undecided, Weights

_Keys = frozenset[str]


def _check(notification: Mapping[str, Any], _: Circumstances) -> Iterator[Path | Undecided]:
    disclosed = frozenset(one["key"] for one in notification.get("disclosures", ()))
    if not disclosed:
        return
    for path, recipient in sent_to_social_care(notification):
        decisions = [(place, one) for place, one in enumerate(recipient.get("decisions", ())) if is_made(one)]
        told, perhaps = _told(recipient, disclosed) if decisions else (disclosed, disclosed)
        for place, decision in decisions:
            considered = frozenset(decision.get("considered", ()))
            if not told <= considered:
                yield *path, "decisions", place, *(("considered",) if "considered" in decision else ())
            elif not perhaps <= considered:
                yield UNDECIDED


def _told(recipient: Mapping[str, Any], disclosed: _Keys) -> tuple[_Keys, _Keys]:
    """The disclosures that its copies hold, and those that they may hold."""
    copies = [delivery for _, delivery in arrived(recipient)]
    if not copies:
        return disclosed, disclosed
    return _held(filter(_is_known, copies), disclosed), _held(copies, disclosed)


def _is_known(delivery: Mapping[str, Any]) -> bool:
    """Whether it is said what the copy holds."""
    content = delivery["content"]
    return content != "not-known" and not (content == "extract" and not delivery.get("omitted"))


def _held(copies: Iterable[Mapping[str, Any]], disclosed: _Keys) -> _Keys:
    """What stands in one of the copies at least: all but what each of them omits."""
    omitted = [frozenset(copy.get("omitted", ())) for copy in copies if copy["content"] != "minimal"]
    return disclosed.difference(frozenset.intersection(*omitted)) if omitted else frozenset()


RULE = Rule(
    id="DV1-021",
    record_types=("dv1-notification",),
    title="decided without all that was disclosed",
    summary="A decision of children's social care does not say that it took every disclosure into account.",
    why="One council decided that no assessment was needed, and had not fully considered the threat of suicide.",
    source=("§8.3", "L704"),
    passes="`considered` of each decision names every disclosure that the recipient was told.",
    fails="It lacks one, or there is no `considered`.",
    help="Ask whether it was weighed; if so, add its key to `considered`, and if not, ask for a new decision.",
    reads=(
        "disclosures.key",
        "distribution.function",
        "distribution.status",
        "distribution.deliveries.content",
        "distribution.deliveries.omitted",
        "distribution.deliveries.outcome",
        "distribution.decisions.kind",
        "distribution.decisions.considered",
    ),
    undecided="It is not said which disclosures the recipient's copy holds.",
    since="1.0",
    weights=Weights(sender=None, receiver=None, follow_up=Severity.WARNING),
    check=_check,
)

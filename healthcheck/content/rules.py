"""What sound entries have to keep beyond their fields: levels, labels, forms, ordered thresholds, promises, minutes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from healthcheck.content.change_rules import check_change
from healthcheck.content.draft import Draft
from healthcheck.content.finding import ContentFinding
from healthcheck.content.finding_schema import FindingsFile, unsaid
from healthcheck.content.method_schema import MethodFile
from healthcheck.content.schema import GuideFile, InstrumentFile
from healthcheck.domain.form import Form

CODES = 5
PROMISED = ("{minimum}", "{spread}", " ({facilitator})")


def check_rules(draft: Draft) -> Iterator[ContentFinding]:
    """Findings about single files, where they could be read."""
    yield from _check_scales(draft)
    yield from _check_levels(draft)
    yield from _check_forms(draft)
    yield from _check_outcomes(draft)
    for name, value in draft.files.items():
        match value:
            case InstrumentFile():
                yield from _check_promise(value)
            case MethodFile():
                yield from _check_order(value)
                yield from check_change(value.change)
            case GuideFile():
                yield from _check_minutes(name, value)
            case FindingsFile():
                for field, placeholder in unsaid(value):
                    yield ContentFinding(name, "", field, f"lacks {placeholder!r}")


def _check_scales(draft: Draft) -> Iterator[ContentFinding]:
    for entry, scale in draft.scales.sound():
        yield from _repeated(entry.file, entry.id, "labels", scale.labels)
        yield from _repeated(entry.file, entry.id, "meanings", scale.meanings)
        if len(scale.meanings) not in (0, CODES):
            message = f"has {len(scale.meanings)} entries; none or {CODES} expected"
            yield ContentFinding(entry.file, entry.id, "meanings", message)


def _check_levels(draft: Draft) -> Iterator[ContentFinding]:
    """Five descriptions where the scale asks for own levels, none elsewhere."""
    wanted = {scale.id: CODES if scale.has_own_levels else 0 for _, scale in draft.scales.sound()}
    for entry, item in draft.items.sound():
        yield from _repeated(entry.file, entry.id, "levels", item.levels)
        if item.scale in wanted and len(item.levels) != wanted[item.scale]:
            message = f"has {len(item.levels)} entries; {wanted[item.scale]} expected on the {item.scale} scale"
            yield ContentFinding(entry.file, entry.id, "levels", message)


def _check_forms(draft: Draft) -> Iterator[ContentFinding]:
    """The smallest form asks something of every factor, and so do the larger ones, which contain it."""
    smallest = next(iter(Form))
    for name in draft.names:
        if not name.startswith("items/"):
            continue
        items = [entry.value for entry in draft.items.entries if entry.file == name]
        if all(items) and not any(item and item.form is smallest for item in items):
            yield ContentFinding(name, "", "items", f"has none that the {smallest} form asks")


def _check_outcomes(draft: Draft) -> Iterator[ContentFinding]:
    for entry, outcome in draft.outcomes.sound():
        yield from _repeated(entry.file, entry.id, "labels", outcome.labels)
        if len(outcome.labels) not in (0, CODES):
            message = f"has {len(outcome.labels)} entries; none (an open question) or {CODES} expected"
            yield ContentFinding(entry.file, entry.id, "labels", message)


def _check_promise(file: InstrumentFile) -> Iterator[ContentFinding]:
    """The confidential promise names its numbers and the facilitator."""
    for placeholder in PROMISED:
        if placeholder not in file.wording.promise_confidential:
            message = f"lacks {placeholder.strip()!r}"
            yield ContentFinding("instrument.toml", "", "wording.promise_confidential", message)


def _check_order(method: MethodFile) -> Iterator[ContentFinding]:
    """Thresholds that only make sense in one order."""
    pairs = (
        ("minimum_n", "verdict_from_n"),
        ("minimum_n", "item_means_from_n"),
        ("minimum_n", "votes_from_n"),
        ("minimum_n", "comments_from_n"),
        ("minimum_n", "invisible_from_n"),
        ("item_means_from_n", "distribution_from_n"),
        ("minimum_n", "mirror_from_n"),
        ("minimum_n", "agreement_from_n"),
        ("minimum_n", "consistency_from_n"),
        ("not_in_place", "in_place"),
        ("agreed_deviation", "divided_deviation"),
        ("usually_share", "nearly_always_share"),
        ("mesh_raters_from", "mesh_raters_to"),
    )
    for lower, upper in pairs:
        low, high = getattr(method, lower), getattr(method, upper)
        if low > high:
            yield ContentFinding("method.toml", "", upper, f"is {high:g}, below {lower} ({low:g})")
    yield from _repeated("method.toml", "", "level_names", method.level_names)
    if list(method.delta_bands) != sorted(set(method.delta_bands)):
        yield ContentFinding("method.toml", "", "delta_bands", "does not rise from each number to the next")


def _check_minutes(name: str, guide: GuideFile) -> Iterator[ContentFinding]:
    parts = [("", "total_minutes", guide.total_minutes), ("", "opening.minutes", guide.opening.minutes)]
    parts += [(section.id, "minutes", section.minutes) for section in guide.sections]
    parts += [("", "closing.minutes", guide.closing.minutes)]
    for id_, field, (shortest, longest) in parts:
        if shortest > longest:
            yield ContentFinding(name, id_, field, f"is {shortest} to {longest}; the shorter time comes first")
    least = sum(minutes[0] for _, field, minutes in parts if field != "total_minutes")
    if least > guide.total_minutes[1]:
        yield ContentFinding(name, "", "total_minutes", f"ends before the {least} minutes that the parts need at least")


def _repeated(file: str, id_: str, field: str, texts: Sequence[str]) -> Iterator[ContentFinding]:
    for position, text in enumerate(texts):
        if text in texts[:position]:
            yield ContentFinding(file, id_, f"{field}[{position}]", f"is the same as {field}[{texts.index(text)}]")

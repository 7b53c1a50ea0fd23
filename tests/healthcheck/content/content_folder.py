"""A small, sound content folder, written by hand, into which tests plant faults."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from healthcheck.content import ContentFinding, bundled_instrument, check_folder
from healthcheck.domain.sentences import Sentences

INSTRUMENT = """
id = "small"
version = "1"
title = "Small instrument"
language = "en"

[groups]
process = "Process"
people = "People"
outcomes = "Outcomes"

[[scales]]
id = "maturity"
has_own_levels = true
labels = ["None", "Some", "Half", "Most", "All"]
meanings = ["Nothing", "A little", "A part", "Nearly all", "Everything"]
cannot_see = "I cannot see this"
does_not_apply = "Does not apply"
instruction = "Choose."

[[scales]]
id = "frequency"
has_own_levels = false
labels = ["Never", "Seldom", "Half the time", "Usually", "Always"]
cannot_see = "I cannot see this"
does_not_apply = "Does not apply"
instruction = "Choose how often."

[wording]
global_low = "Weak"
global_high = "Strong"
expectation_low = "Weak"
expectation_high = "Strong"
vote_question = "Which three matter most?"
vote_instruction = "Choose three."
note_label = "Note"
last_title = "Last"
last_introduction = "Nearly done."
back_title = "Back"
back_introduction = "What was worked on since {date}."
back_question = "On {date}: {stem}"
back_instruction = "As it was."
back_cannot_see = "I cannot tell"
promise_confidential = "Averages of {minimum}, spread from {spread}. The facilitator ({facilitator}) sees all."
promise_attributed = "Your name appears."
number_words = ["zero", "one", "two", "three"]
citation = "After a study."
limits = ["Opinions."]
"""
METHOD = """
points_per_code = 25
answered_share = 0.6
counting_share = 0.5
scope_share = 0.5
invisible_share = 0.33
prior_sd = 18
prior_weight = 4
pooled_weight = 3
item_prior_sd = 25
item_prior_weight = 4
own_variance_from_n = 5
confidence = 0.9
power = 0.8
false_discovery = 0.1
minimum_n = 3
verdict_from_n = 3
invisible_from_n = 5
votes_from_n = 5
comments_from_n = 5
item_means_from_n = 5
distribution_from_n = 8
worth_talking = 12.5
strong_line = 60
in_place = 62.5
not_in_place = 37.5
contested = 25
agreed_deviation = 0.5
divided_deviation = 0.83
readable_rho = 0.5
weighting_draws = 1000
weighting_concentration = 3
weighting_seed = 1
priority_resamples = 200
priority_seed = 1
priority_actions = 5
priority_per_factor = 2
nearly_always_share = 0.95
usually_share = 0.8
importance_floor = 0.5
importance_ceiling = 2
leverage_reach = 0.25
mesh_agreement = 0.5
mesh_raters_from = 3
mesh_raters_to = 8
permutation_limit = 1000
permutation_draws = 999
permutation_seed = 1
attainable_p = 0.05
effect_sizes_from_n = 5
delta_bands = [0.147, 0.33, 0.474]
mirror_from_n = 5
mirror_line = 15
similarity_from = 15
mostly_share = 0.5
agreement_from_n = 5
skewed_null_variance = 1.34
chance_level = 0.95
consistency_from_n = 4
consistency_from_practices = 15
same_answers_in_row = 20
hasty_seconds = 2.5
unseen_share = 0.5
flagged_difference = 3
eligible_months = 3
eligible_factors = 2
level_names = ["none", "some", "half", "most", "all"]

[report_weights]
AAA = 5
BBB = 2
CCC = 1

[change]
correlation = 0.7
matched_from_n = 3
matched_share = 0.6
connected_share = 0.5
standards_moved = 15
person_sd = 20
person_reliability = 0.8
person_critical = 1.96
index_noise_n = [3, 5]
index_noise_same = [3.6, 2.7]
index_noise_other = [9.3, 7.1]
"""
FACTOR = """
[[factors]]
id = "{id}"
group = "{group}"
name = "Factor {id}"
long_name = "The factor {id}"
definition = "What {id} is."
why = "Why {id} matters."
good = "What {id} looks like."
question = "How strong is {id}?"
expectation = "What do you expect of [P] on {id}?"
section = "6.1"
"""
WHEEL = """
[[wheel]]
id = "{id}"
group = "{group}"
name = "Wheel {id}"
mentions = 3
factor = "{id}"
"""
QUESTIONS = """
[[outcomes]]
id = "again"
form = "express"
text = "Would you work with [P] again?"
labels = ["No", "Rather not", "Perhaps", "Rather yes", "Yes"]

[[outcomes]]
id = "change"
form = "standard"
text = "What should change?"
"""
ITEMS = """
factor = "{id}"

[[items]]
id = "{id}-P1"
dimension = "P"
owner = "J"
form = "express"
scale = "maturity"
theme = "purpose"
stem = "[C] and [S] do {id}."
levels = ["Nothing is seen", "A trace is seen", "Half is seen", "Most is seen", "All is seen"]

[[items]]
id = "{id}-B1"
dimension = "B"
owner = "C"
form = "standard"
scale = "frequency"
theme = "habit"
also_listed_under = []
stem = "[C] lives {id}."
"""
PRACTICES = """
factor = "{id}"

[[practices]]
id = "{id}.P1"
dimension = "P"
title = "Do {id}"
description = "To do {id} together."
sections = ["7", "6.1"]
items = ["{id}-P1", "{id}-B1"]

[practices.recommendation]
action = "Do it."
first_step = "Begin."
client = "The owner at [C] begins."
supplier = "The manager at [S] begins."
evidence = "It is done."
effort = "S"
"""
GUIDE = """
side = "{side}"
total_minutes = [60, 90]

[opening]
minutes = [5, 5]
script = "Welcome, and thank you for your time with [P]."

[opening.consent]
purpose = "I know what this is for."
freedom = "I can stop at any time."
notes = "I agree to notes."
recording = "I agree to a recording."

[[sections]]
id = "AAA"
title = "Section A"
minutes = [5, 10]
questions = ["How?"]
probes = ["An example?"]

[[sections]]
id = "BBB"
title = "Section B"
minutes = [5, 10]
questions = ["How?"]

[[sections]]
id = "CCC"
title = "Section C"
minutes = [5, 10]
questions = ["How?"]

[closing]
minutes = [5, 5]
script = "Goodbye."
"""
GROUPS = {"AAA": "process", "BBB": "people", "CCC": "outcomes"}


@dataclass(frozen=True, slots=True)
class ContentFolder:
    """A folder with one fault more each time that one is planted."""

    path: Path

    def write(self, name: str, text: str | bytes) -> None:
        file = self.path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text.encode("utf-8") if isinstance(text, str) else text)

    def plant(self, name: str, old: str, new: str) -> None:
        """Replace the first ``old`` in a file; it has to be there."""
        text = (self.path / name).read_text(encoding="utf-8")
        assert old in text
        self.write(name, text.replace(old, new, 1))

    def findings(self) -> tuple[ContentFinding, ...]:
        return check_folder(self.path)

    def only_finding(self) -> ContentFinding:
        found = self.findings()
        assert len(found) == 1, "\n".join(finding.text for finding in found)
        return found[0]


def small_folder(path: Path) -> ContentFolder:
    """Three factors, two items and a practice each."""
    made = ContentFolder(path)
    made.write("instrument.toml", INSTRUMENT)
    made.write("method.toml", METHOD)
    made.write("factors.toml", "".join(FACTOR.format(id=name, group=group) for name, group in GROUPS.items()))
    made.write("wheel.toml", "".join(WHEEL.format(id=name, group=group) for name, group in GROUPS.items()))
    made.write("questions.toml", QUESTIONS)
    made.write("findings.toml", written(bundled_instrument().findings))
    made.write("withheld.toml", written(bundled_instrument().reasons))
    made.write("workshop.toml", written(bundled_instrument().room))
    for name in GROUPS:
        made.write(f"items/{name}.toml", ITEMS.format(id=name))
        made.write(f"practices/{name}.toml", PRACTICES.format(id=name))
    for side in ("client", "supplier"):
        made.write(f"guides/{side}.toml", GUIDE.format(side=side))
    return made


def written(bundled: Sentences) -> str:
    """The bundled sentences: which there are is fixed, so a small instrument needs all of them too."""
    lines = []
    for group, sentences in bundled.sentences.items():
        lines.append(f"[{group}]")
        lines += [f"{key} = '''{sentence}'''" for key, sentence in sentences.items()]
    return "\n".join(lines)

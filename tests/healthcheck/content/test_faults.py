"""One planted fault of each sort: the finding names file, entry and field, and nothing else is found."""

from __future__ import annotations

import pytest

from tests.healthcheck.content.content_folder import ContentFolder

LONG = "x" * 1000
P1, B1, PRACTICE = "AAA-P1", "AAA-B1", "AAA.P1"

# (file, what stood there, what stands there now, id, field, words of the message)
FIELDS = [
    ("instrument.toml", 'id = "small"', 'id = "small talk"', "", "id", "'small talk'"),
    ("instrument.toml", 'id = "small"', 'id = ""', "", "id", "letters, digits"),
    ("instrument.toml", 'version = "1"', "version = 1", "", "version", "a text is expected"),
    ("instrument.toml", 'title = "Small instrument"', "", "", "title", "is missing"),
    ("instrument.toml", 'language = "en"', 'language = "English"', "", "language", "language tag"),
    ("instrument.toml", '"None", "Some", ', '"None", ', "maturity", "labels", "has 4 entries; 5 expected"),
    ("instrument.toml", '"None", "Some", ', '"None", "None", ', "maturity", "labels[1]", "same as labels[0]"),
    ("instrument.toml", '"Nothing", "A little", ', '"Nothing", ', "maturity", "meanings", "none or 5"),
    (
        "instrument.toml",
        "has_own_levels = false",
        'has_own_levels = "no"',
        "frequency",
        "has_own_levels",
        "true or false",
    ),
    ("instrument.toml", 'note_label = "Note"', 'note_label = "[P]"', "", "wording.note_label", "no placeholder here"),
    ("instrument.toml", 'limits = ["Opinions."]', "limits = []", "", "wording.limits", "has 0 entries"),
    ("instrument.toml", 'limits = ["Opinions."]', "limits = 3", "", "wording.limits", "a list is expected"),
    ("instrument.toml", "of {minimum},", "of three,", "", "wording.promise_confidential", "lacks '{minimum}'"),
    ("instrument.toml", " ({facilitator})", "", "", "wording.promise_confidential", "lacks '({facilitator})'"),
    ("instrument.toml", "{spread}", "{spread}{n}", "", "wording.promise_confidential", "'{n}'"),
    ("instrument.toml", "Your name appears.", "Your {name}.", "", "wording.promise_attributed", "'{name}'"),
    ("instrument.toml", 'process = "Process"', "", "", "groups.process", "is missing"),
    ("factors.toml", 'group = "process"', 'group = "product"', "AAA", "group", "one of process, people, outcomes"),
    ("factors.toml", 'name = "Factor AAA"', f'name = "{LONG}"', "AAA", "name", "has 1,000 characters; at most 24 fit"),
    ("factors.toml", 'why = "Why AAA matters."', 'why = ""', "AAA", "why", "is empty"),
    ("factors.toml", "How strong is AAA?", "How does [P] see AAA?", "AAA", "question", "known: [C], [S]"),
    ("factors.toml", 'section = "6.1"', 'chapter = "6.1"\nsection = "6.1"', "AAA", "chapter", "not a field known here"),
    ("questions.toml", '"Rather not", ', "", "again", "labels", "none (an open question) or 5"),
    ("questions.toml", '"Rather not", ', '"No", ', "again", "labels[1]", "same as labels[0]"),
    ("questions.toml", 'id = "change"', 'id = "again"', "again", "id", "is given twice"),
    ("questions.toml", "should change?", "should [Q] change?", "change", "text", "'[Q]'"),
    ("questions.toml", 'form = "standard"', 'form = "medium"', "change", "form", "one of express, standard, full"),
    ("wheel.toml", "mentions = 3", "mentions = -1", "AAA", "mentions", "at least 0"),
    ("wheel.toml", "mentions = 3", "mentions = true", "AAA", "mentions", "is true; a whole number"),
    ("wheel.toml", 'group = "process"', 'group = "people"', "AAA", "group", "in factors.toml it is process"),
    ("items/AAA.toml", 'dimension = "P"', 'dimension = "Q"', P1, "dimension", "one of P, T, B"),
    ("items/AAA.toml", 'owner = "J"', 'owner = "both"', P1, "owner", "one of J, C, S"),
    ("items/AAA.toml", 'form = "standard"', "form = 2", B1, "form", "one of express, standard, full"),
    ("items/AAA.toml", 'scale = "frequency"', 'scale = "often"', B1, "scale", "'often' is not a scale"),
    ("items/AAA.toml", "[C] lives AAA.", f"[C] {LONG}", B1, "stem", "at most 120 fit"),
    ("items/AAA.toml", "[C] lives AAA.", " lives AAA.", B1, "stem", "begins or ends with a space"),
    ("items/AAA.toml", "[C] lives AAA.", "[C lives AAA.", B1, "stem", "'[C lives AAA.'"),
    ("items/AAA.toml", "[C] lives AAA.", "C] lives AAA.", B1, "stem", "']'"),
    ("items/AAA.toml", "[C] lives AAA.", "[c] lives AAA.", B1, "stem", "'[c]'"),
    ("items/AAA.toml", "[C] lives AAA.", "[P] lives AAA.", B1, "stem", "known: [C], [S]"),
    ("items/AAA.toml", "[C] lives AAA.", "{client} lives AAA.", B1, "stem", "'{client}'"),
    ("items/AAA.toml", "[C] lives AAA.", "[C] and [S] do AAA.", B1, "stem", "same as that of AAA-P1"),
    ("items/AAA.toml", '"Nothing is seen", ', "", P1, "levels", "has 4 entries; 5 expected on the maturity scale"),
    ("items/AAA.toml", '"Nothing is seen"', f'"{LONG}"', P1, "levels[0]", "at most 90 fit"),
    ("items/AAA.toml", '"Nothing is seen"', '"Half is seen"', P1, "levels[2]", "same as levels[0]"),
    ("items/AAA.toml", '"Nothing is seen"', "0", P1, "levels[0]", "is 0; a text is expected"),
    ("items/AAA.toml", "also_listed_under = []", 'levels = ["a", "b", "c", "d", "e"]', B1, "levels", "0 expected"),
    ("items/AAA.toml", "= []", '= ["ZZZ"]', B1, "also_listed_under[0]", "'ZZZ' is not another factor"),
    ("items/AAA.toml", "= []", '= ["AAA"]', B1, "also_listed_under[0]", "'AAA' is not another factor"),
    ("items/AAA.toml", 'form = "express"', 'form = "full"', "", "items", "none that the express form asks"),
    ("items/AAA.toml", 'factor = "AAA"', 'factor = "BBB"', "", "factor", "not the factor of the file's name"),
    ("practices/AAA.toml", 'dimension = "P"', 'dimension = "p"', PRACTICE, "dimension", "one of P, T, B"),
    ("practices/AAA.toml", 'sections = ["7", "6.1"]', "sections = []", PRACTICE, "sections", "has 0 entries"),
    ("practices/AAA.toml", '"AAA-B1"]', '"AAA-B1", "AAA-X9"]', PRACTICE, "items[2]", "'AAA-X9' is not an item"),
    ("practices/AAA.toml", '"AAA-B1"]', '"AAA-B1", "AAA-P1"]', PRACTICE, "items[2]", "named twice"),
    ("practices/AAA.toml", 'title = "Do AAA"', f'title = "{LONG}"', PRACTICE, "title", "at most 60 fit"),
    ("practices/AAA.toml", 'evidence = "It is done."', "", PRACTICE, "recommendation.evidence", "is missing"),
    ("practices/AAA.toml", 'effort = "S"', 'effort = "XL"', PRACTICE, "recommendation.effort", "one of S, M, L"),
    ("practices/AAA.toml", "Begin.", "[C] begins with [P].", PRACTICE, "recommendation.first_step", "'[P]'"),
    ("guides/client.toml", 'side = "client"', 'side = "supplier"', "", "side", "not the side of the file's name"),
    ("guides/client.toml", "[60, 90]", "[90, 60]", "", "total_minutes", "the shorter time comes first"),
    ("guides/client.toml", "[60, 90]", "[10, 20]", "", "total_minutes", "ends before the 25 minutes"),
    ("guides/client.toml", "minutes = [5, 10]", "minutes = [5]", "AAA", "minutes", "has 1 entries; 2 expected"),
    ("guides/client.toml", 'id = "BBB"', 'id = "CCC"', "CCC", "id", "is given twice"),
    ("guides/client.toml", 'notes = "I agree to notes."', "", "", "opening.consent.notes", "is missing"),
    ("guides/client.toml", 'questions = ["How?"]', 'questions = [["How?"]]', "AAA", "questions[0]", "is a list"),
    ("findings.toml", "1 point", "{number}", "", "words.one_point", "'{number}'"),
    ("findings.toml", "one_point =", "one_pint =", "", "words.one_point", "is missing"),
]


@pytest.mark.parametrize("planted", FIELDS, ids=lambda planted: f"{planted[0]}-{planted[4]}")
def test_a_fault_is_named_by_file_entry_and_field(folder: ContentFolder, planted: tuple[str, ...]) -> None:
    name, old, new, id_, field, words = planted
    folder.plant(name, old, new)
    found = [finding for finding in folder.findings() if finding.field == field]
    assert [(finding.file, finding.id) for finding in found] == [(name, id_)]
    assert words in found[0].message
    # Only where one fault follows from another is a second finding allowed, and it names the same file.
    assert {finding.file for finding in folder.findings()} == {name}


RANGES = [
    ("points_per_code = 25", "points_per_code = 20"),
    ("answered_share = 0.6", "answered_share = 60"),
    ("counting_share = 0.5", "counting_share = 0"),
    ("scope_share = 0.5", "scope_share = nan"),
    ("invisible_share = 0.33", "invisible_share = 1.0"),
    ("prior_sd = 18", "prior_sd = -18"),
    ("prior_weight = 4", "prior_weight = inf"),
    ("pooled_weight = 3", "pooled_weight = -inf"),
    ("item_prior_sd = 25", 'item_prior_sd = "25"'),
    ("confidence = 0.9", "confidence = 90"),
    ("power = 0.8", "power = true"),
    ("false_discovery = 0.1", "false_discovery = 1979-05-27"),
    ("minimum_n = 3", "minimum_n = 2"),
    ("minimum_n = 3", "minimum_n = 3.0"),
    ("verdict_from_n = 3", "verdict_from_n = 1"),
    ("invisible_from_n = 5", "invisible_from_n = 4"),
    ("votes_from_n = 5", "votes_from_n = 3"),
    ("comments_from_n = 5", "comments_from_n = 4"),
    ("item_means_from_n = 5", "item_means_from_n = 3"),
    ("distribution_from_n = 8", "distribution_from_n = 5"),
    ("own_variance_from_n = 5", "own_variance_from_n = 2"),
    ("strong_line = 60", f"strong_line = {'9' * 400}"),
    ("divided_deviation = 0.83", "divided_deviation = 2.5"),
    ("readable_rho = 0.5", "readable_rho = 1.5"),
    ("weighting_draws = 1000", "weighting_draws = 10"),
    ("weighting_draws = 1000", "weighting_draws = 1000000000"),
    ("weighting_concentration = 3", "weighting_concentration = 0"),
    ("weighting_seed = 1", "weighting_seed = -1"),
    ("priority_resamples = 200", "priority_resamples = 100000000"),
    ("priority_seed = 1", "priority_seed = -1"),
    ("priority_actions = 5", "priority_actions = 0"),
    ("priority_per_factor = 2", "priority_per_factor = 0"),
    ("nearly_always_share = 0.95", "nearly_always_share = 95"),
    ("usually_share = 0.8", "usually_share = 0.5"),
    ("importance_floor = 0.5", "importance_floor = 0"),
    ("importance_ceiling = 2", "importance_ceiling = 0.5"),
    ("leverage_reach = 0.25", "leverage_reach = 1"),
    ("mesh_agreement = 0.5", "mesh_agreement = 1"),
    ("mesh_raters_from = 3", "mesh_raters_from = 2"),
    ("permutation_limit = 1000", "permutation_limit = 1000000000"),
    ("permutation_draws = 999", "permutation_draws = 99"),
    ("permutation_seed = 1", "permutation_seed = -1"),
    ("attainable_p = 0.05", "attainable_p = 0.1"),
    ("effect_sizes_from_n = 5", "effect_sizes_from_n = 4"),
    ("agreement_from_n = 5", "agreement_from_n = 4"),
    ("skewed_null_variance = 1.34", "skewed_null_variance = 0"),
    ("chance_level = 0.95", "chance_level = 95"),
    ("consistency_from_n = 4", "consistency_from_n = 3"),
    ("consistency_from_practices = 15", "consistency_from_practices = 7"),
    ("same_answers_in_row = 20", "same_answers_in_row = 2"),
    ("hasty_seconds = 2.5", "hasty_seconds = 0"),
    ("unseen_share = 0.5", "unseen_share = 50"),
    ("flagged_difference = 3", "flagged_difference = -3"),
    ("eligible_months = 3", "eligible_months = -1"),
    ("eligible_factors = 2", "eligible_factors = 2.5"),
    ("mirror_from_n = 5", "mirror_from_n = 4"),
    ("mirror_line = 15", "mirror_line = 0"),
    ("similarity_from = 15", "similarity_from = 2"),
    ("mostly_share = 0.5", "mostly_share = 0.4"),
]


@pytest.mark.parametrize(("old", "new"), RANGES)
def test_a_convention_of_the_method_out_of_its_range_is_named(folder: ContentFolder, old: str, new: str) -> None:
    folder.plant("method.toml", f"\n{old}\n", f"\n{new}\n")
    finding = folder.only_finding()
    assert (finding.file, finding.id, finding.field) == ("method.toml", "", old.partition(" ")[0])
    assert "is expected" in finding.message


@pytest.mark.parametrize(
    ("old", "new", "field"),
    [
        ("in_place = 62.5", "in_place = 30", "in_place"),
        ("agreed_deviation = 0.5", "agreed_deviation = 0.9", "divided_deviation"),
        ("minimum_n = 3", "minimum_n = 4", "verdict_from_n"),
        ("item_means_from_n = 5", "item_means_from_n = 9", "distribution_from_n"),
        ("usually_share = 0.8", "usually_share = 0.97", "nearly_always_share"),
        ("mesh_raters_from = 3", "mesh_raters_from = 9", "mesh_raters_to"),
    ],
)
def test_thresholds_in_the_wrong_order_are_named(folder: ContentFolder, old: str, new: str, field: str) -> None:
    folder.plant("method.toml", f"\n{old}\n", f"\n{new}\n")
    finding = folder.only_finding()
    assert (finding.file, finding.field) == ("method.toml", field)
    assert "below" in finding.message


@pytest.mark.parametrize(
    ("planted", "message"), [("[0.147, 0.33]", "3 expected"), ("[0.33, 0.147, 0.474]", "does not rise")]
)
def test_bands_of_delta_are_three_lines_that_rise(folder: ContentFolder, planted: str, message: str) -> None:
    folder.plant("method.toml", "delta_bands = [0.147, 0.33, 0.474]", f"delta_bands = {planted}")
    finding = folder.only_finding()
    assert (finding.file, finding.field) == ("method.toml", "delta_bands")
    assert message in finding.message


@pytest.mark.parametrize(
    ("old", "new", "field"),
    [
        ("AAA = 5\n", "", "report_weights"),
        ("AAA = 5", "AAA = 5\nDDD = 1", "report_weights.DDD"),
        ("AAA = 5", "AAA = -5", "report_weights.AAA"),
        ("AAA = 5\nBBB = 2\nCCC = 1", "AAA = 0\nBBB = 0\nCCC = 0", "report_weights"),
    ],
)
def test_every_factor_has_one_weight(folder: ContentFolder, old: str, new: str, field: str) -> None:
    folder.plant("method.toml", old, new)
    assert folder.only_finding().field == field


def test_weights_that_are_no_table_are_found(folder: ContentFolder) -> None:
    folder.plant("method.toml", "[report_weights]\nAAA = 5\nBBB = 2\nCCC = 1", "report_weights = 8")
    assert folder.only_finding().text == "method.toml: report_weights: is 8; a table is expected"


def test_an_item_that_no_practice_names_is_found(folder: ContentFolder) -> None:
    folder.plant("practices/BBB.toml", ', "BBB-B1"', "")
    finding = folder.only_finding()
    assert (finding.file, finding.id) == ("items/BBB.toml", "BBB-B1")
    assert "no practice" in finding.message


def test_a_practice_without_items_is_found_together_with_its_items(folder: ContentFolder) -> None:
    folder.plant("practices/BBB.toml", '["BBB-P1", "BBB-B1"]', "[]")
    assert [(finding.file, finding.id, finding.field) for finding in folder.findings()] == [
        ("practices/BBB.toml", "BBB.P1", "items")
    ]


def test_a_practice_may_name_an_item_of_another_factor(folder: ContentFolder) -> None:
    folder.plant("practices/BBB.toml", '["BBB-P1",', '["AAA-P1", "BBB-P1",')
    assert folder.findings() == ()


@pytest.mark.parametrize(("kind", "old"), [("items", "-P1"), ("practices", ".P1")])
def test_an_id_given_twice_names_the_place_of_the_first(folder: ContentFolder, kind: str, old: str) -> None:
    folder.plant(f"{kind}/BBB.toml", f'id = "BBB{old}"', f'id = "AAA{old}"')
    twice = [finding for finding in folder.findings() if "twice" in finding.message]
    assert [(finding.file, finding.id, finding.field) for finding in twice] == [(f"{kind}/BBB.toml", f"AAA{old}", "id")]
    assert f"{kind}/AAA.toml" in twice[0].message


@pytest.mark.parametrize("kind", ["items", "practices"])
def test_a_factor_without_its_file_is_found(folder: ContentFolder, kind: str) -> None:
    (folder.path / kind / "CCC.toml").unlink()
    assert ("factors.toml", "CCC", f"has no file {kind}/CCC.toml") in [
        (finding.file, finding.id, finding.message) for finding in folder.findings()
    ]


@pytest.mark.parametrize("kind", ["items", "practices"])
def test_a_file_without_its_factor_is_found(folder: ContentFolder, kind: str) -> None:
    text = (folder.path / kind / "CCC.toml").read_text(encoding="utf-8").replace("CCC", "DDD")
    folder.write(f"{kind}/DDD.toml", text)
    assert (f"{kind}/DDD.toml", "factor", "is not a factor of factors.toml") in [
        (finding.file, finding.field, finding.message) for finding in folder.findings()
    ]


def test_a_factor_missing_on_the_wheel_or_in_a_guide_is_found(folder: ContentFolder) -> None:
    folder.plant("wheel.toml", 'factor = "BBB"', "")
    folder.plant("guides/supplier.toml", 'id = "BBB"', 'id = "REST"')
    assert [(finding.file, finding.field) for finding in folder.findings()] == [
        ("wheel.toml", "wheel"),
        ("guides/supplier.toml", "sections"),
    ]


def test_a_wheel_factor_that_is_no_factor_or_there_twice_is_found(folder: ContentFolder) -> None:
    folder.plant("wheel.toml", 'factor = "BBB"', 'factor = "ZZZ"')
    folder.plant("wheel.toml", 'factor = "CCC"', 'factor = "AAA"')
    found = {(finding.id, finding.field) for finding in folder.findings()}
    assert {("BBB", "factor"), ("CCC", "factor")} <= found


def test_a_sentence_that_hides_how_large_a_gap_could_be_is_found(folder: ContentFolder) -> None:
    folder.plant("findings.toml", "a gap of up to about {detectable}", "a gap")
    assert folder.only_finding().field == "tails.possible"


def test_faults_of_one_entry_do_not_cause_others_elsewhere(folder: ContentFolder) -> None:
    folder.plant("items/AAA.toml", 'owner = "J"', 'owner = "nobody"')
    folder.plant("factors.toml", 'group = "people"', 'group = "persons"')
    assert [(finding.file, finding.id, finding.field) for finding in folder.findings()] == [
        ("factors.toml", "BBB", "group"),
        ("items/AAA.toml", "AAA-P1", "owner"),
    ]


def test_all_faults_of_an_entry_are_found_together(folder: ContentFolder) -> None:
    folder.plant("items/AAA.toml", 'owner = "J"', 'owner = "nobody"\nowned = 1')
    folder.plant("items/AAA.toml", '"A trace is seen"', '""')
    folder.plant("items/AAA.toml", "[C] and [S] do AAA.", "[X]")
    assert {finding.field for finding in folder.findings()} == {"owner", "owned", "levels[1]", "stem"}


def test_an_entry_without_an_id_is_named_by_its_position(folder: ContentFolder) -> None:
    folder.plant("items/AAA.toml", 'id = "AAA-B1"\n', "")
    assert [(finding.id, finding.field) for finding in folder.findings() if finding.file == "items/AAA.toml"] == [
        ("entry 2 of items", "id")
    ]

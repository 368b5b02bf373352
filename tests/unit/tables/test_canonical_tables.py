"""The tables as they are declared: they fit together, and hold nothing that a scorecard does not need."""

from __future__ import annotations

import pytest

from ragstone.tables.schema import expectations, schema, table
from ragstone.values.tables import ColumnType, Table

NAMES = [one.name for one in schema()]
# What the cohorts of the catalogue and the worked prototype are written in.
SPELT = {
    "ssd_person": {"pers_person_id", "pers_dob"},
    "ssd_cin_episodes": {"cine_referral_id", "cine_person_id", "cine_referral_date", "cine_referral_nfa"},
    "ssd_cp_plans": {"cppl_cp_plan_id", "cppl_person_id", "cppl_cp_plan_start_date", "cppl_cp_plan_end_date"},
    "ssd_cla_episodes": {"clae_legal_status", "clae_placement_type", "clae_cla_id", "clae_cla_placement_id"},
    "ssd_permanence": {
        "perm_entered_care_date",
        "perm_placed_for_adoption_date",
        "perm_adopted_by_carer_flag",
    },
    "ssd_visits": {"visit_id", "visit_type", "parent_id", "person_id", "visit_date", "seen", "seen_alone"},
    "workforce_post": {"post_id", "post_month", "team", "post_role", "fte_established"},
    "person_area": {"person_id", "area", "from_date", "until_date"},
}
NOT_OURS_TO_KNOW = (
    "surname",
    "forename",
    "first_name",
    "address",
    "postcode",
    "phone",
    "email",
    "comments",
    "json",
)


def test_there_are_the_twenty_and_two_helpers() -> None:
    assert len(NAMES) == len(set(NAMES)) == 22
    assert [one.name for one in schema()] == sorted(NAMES)
    assert schema() is schema()


@pytest.mark.parametrize("name", SPELT)
def test_columns_are_spelt_as_the_dataset_spells_them(name: str) -> None:
    assert SPELT[name] <= {column.name for column in table(name).columns}


@pytest.mark.parametrize("one", schema(), ids=lambda one: str(one.name))
def test_every_table_and_column_has_a_sentence(one: Table) -> None:
    for says in (one.says, *(column.says for column in one.columns)):
        assert says[0].isupper(), says
        assert says.endswith("."), says
        assert 12 <= len(says) <= 180, says


@pytest.mark.parametrize("one", schema(), ids=lambda one: str(one.name))
def test_what_is_not_of_the_dataset_says_so(one: Table) -> None:
    if not one.name.startswith("ssd_"):
        ours = one.name == "person_area" or "not of the SSD" in one.says
        assert ours, one.name


@pytest.mark.parametrize("one", schema(), ids=lambda one: str(one.name))
def test_its_key_and_what_is_expected_of_it_are_columns_of_its_own(one: Table) -> None:
    columns = {column.name: column for column in one.columns}
    expected = expectations(one.name)
    assert len(columns) == len(one.columns)
    assert all(columns[name].needed for name in one.key)
    dates = [*(expected.span or ()), *expected.not_before, *expected.not_before.values(), *expected.months]
    assert {columns[name].type for name in dates} <= {ColumnType.DATE}
    assert {columns[name].type for name in [*expected.codes, *expected.areas]} <= {ColumnType.TEXT}
    for reference in expected.references:
        assert columns[reference.column].type is ColumnType.TEXT
        assert table(reference.table).column(reference.target).type is ColumnType.TEXT
        assert not reference.by or reference.when in expected.codes[reference.by]


@pytest.mark.parametrize("one", schema(), ids=lambda one: str(one.name))
def test_no_name_no_address_and_no_free_text_is_kept(one: Table) -> None:
    for column in one.columns:
        assert not any(word in column.name for word in NOT_OURS_TO_KNOW), column.name


@pytest.mark.parametrize("one", schema(), ids=lambda one: str(one.name))
def test_every_person_is_looked_up(one: Table) -> None:
    looked_up = {reference.column for reference in expectations(one.name).references}
    people = {column.name for column in one.columns if column.name.endswith("person_id")}
    assert people - {"pers_person_id"} <= looked_up

"""The figures of a workbook have the decimals that the page prints them with."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from ragstone.publication.paper.excel import figure_sheets
from ragstone.publication.paper.excel.sheets import Number
from ragstone.values.figures import Basis, Figure
from ragstone.values.periods import Month
from tests.paper.drawn import drawn

PUBLISHED = drawn("kent-2015-02", Month(2015, 2))


def test_targets_and_counts_keep_every_decimal_that_they_were_given_with() -> None:
    line = next(each for each in PUBLISHED.scorecard.lines if each.standard and each.standard.target)
    assert line.standard
    figure = Figure(Basis.COUNTED, Fraction(50), Fraction("85.15"), Fraction("170.3"))
    changed = replace(line, latest=figure, standard=replace(line.standard, target=Fraction("25.125")))
    scorecard = replace(PUBLISHED.scorecard, lines=(changed,))
    sheet, *_ = figure_sheets(replace(PUBLISHED, scorecard=scorecard))
    (row,) = sheet.rows
    cells = {column.title: cell for column, cell in zip(sheet.columns, row, strict=True)}
    assert cells["Numerator"] == Number(Fraction("85.15"), 2)
    assert cells["Denominator"] == Number(Fraction("170.3"), 1)
    assert cells["Target"] == Number(Fraction("25.125"), 3)

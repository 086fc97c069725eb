#!/usr/bin/env python3
"""Re-derives an annual report of the Board from an export of the audit trail, and nothing else (307.5-6.3).

    annual_from_trail.py EXPORT.jsonl annual-report-2027-public.csv [more reports, also as .pdf]

EXPORT.jsonl is the whole trail as JSON lines (audit page, "JSON lines"); check it with verify_trail.py first. Each number
of each table is counted again and compared: OK or DIFFERENT with the rows that differ. In the public edition every count
below the threshold has to be withheld, every other cell that is shown has to be right, and no withheld small count may
follow from what is shown. Of a PDF the SHA-256 is compared with the one on the trail. The exit status is 0 or 1; 2 when a
file cannot be read. Needs Python 3.9 and no library. It shares no code with the product: what an entry tells is described
in docs/board-figures.md.
"""

import csv
import hashlib
import io
import math
import re
import sys
from collections import defaultdict
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from statistics import NormalDist

sys.dont_write_bytecode = True
from board_from_trail import CRIMES, RACES, SEXES, ZONE, Trail, moment, monday, weeks_of  # noqa: E402

TOTALS = {"Received": "received", "Refused": "refused", "Fulfilled": "fulfilled", "Investigative leads": "leads",
          "No viable candidate": "no viable candidate", "Pending at the end": "pending at the end",
          "Sent to the State Police": "sent to the State Police"}
ROLES = {"INVESTIGATOR": "Investigator", "EXAMINER": "Examiner", "SUPERVISOR": "CIU supervisor",
         "COMMANDER": "CIU commanding officer", "LASO": "Local Agency Security Officer", "BOARD": "Board reader",
         "AUDITOR": "Auditor"}
MET = {"DUTY": "Need of duty", "BACKGROUND_CHECK": "Background check", "INITIAL_TRAINING": "Initial training",
       "YEARLY_TRAINING": "Yearly training"}
MEDIA = {"ELECTRONIC": "electronic", "PAPER": "paper", "ORAL": "spoken"}
WITHHELD = "withheld"
Z = NormalDist().inv_cdf(0.975)


def day(text):
    return moment(text).astimezone(ZONE).date().isoformat()


def rounded(value, digits):
    return str(Decimal(repr(value)).quantize(Decimal(1).scaleb(-digits), ROUND_HALF_UP))


def hours(seconds):
    return str((Decimal(seconds) / 3600).quantize(Decimal("0.1"), ROUND_HALF_UP))


def share(counts):
    """A share with its 95 % interval of Wilson."""
    if counts == "-":
        return "not measured"
    count, of = map(int, counts.split("/"))
    if not of:
        return "nothing to count"
    part, wide = count / of, 1 + Z * Z / of
    middle = part + Z * Z / (2 * of)
    off = Z * math.sqrt(part * (1 - part) / of + Z * Z / (4 * of * of))
    low = 0.0 if count == 0 else (middle - off) / wide
    high = 1.0 if count == of else (middle + off) / wide
    return "%s %% (%s to %s), %d of %d" % (rounded(100 * part, 2), rounded(100 * low, 2), rounded(100 * high, 2),
                                           count, of)


class YearTrail(Trail):
    """All facts with the numbers of their entries, and the annual reports that were made."""

    def __init__(self, path):
        self.facts, self.annual, self.number = [], {}, 0
        super().__init__(path)

    def entry(self, row):
        self.number = row["seq"]
        super().entry(row)

    def fact(self, fact):
        self.facts.append((self.number, fact))
        if fact["fact"] == "annual":
            self.annual[int(fact["year"])] = fact
        super().fact(fact)


class Year:
    """What a year's report has to tell."""

    def __init__(self, trail, year):
        self.trail, self.year, self.report = trail, year, trail.annual[year]
        self.begin, self.end = (date(y, 1, 1) - timedelta(days=date(y, 1, 1).weekday()) for y in (year, year + 1))
        self.smallest = int(self.report["smallest"])
        self.told = [fact for number, fact in trail.facts if number <= int(self.report["entries"])]
        weeks = weeks_of(trail)
        self.weeks = [weeks[first] for first in sorted(weeks) if self.begin <= first < self.end]
        self.answered = self.of("answered")
        self.led = [fact["request"] for fact in self.answered if fact["outcome"] == "lead"]

    def of(self, kind):
        """The year's facts of a kind."""
        return [fact for fact in self.told if fact["fact"] == kind
                and self.begin <= moment(fact["at"]).astimezone(ZONE).date() < self.end]

    def summed(self, what, whose):
        counts = [week.counts[what][whose] for week in self.weeks]
        return counts[-1] if what.startswith("pending") else sum(counts)

    def counted(self, what, whose):
        """Counted in one go over the whole year."""
        mine = [f for kind in ("received", "refused", "answered") for f in self.of(kind)
                if self.trail.whose(f.get("request"), f) == whose]
        answered = [f for f in mine if f["fact"] == "answered"]
        if what == "received":
            return sum(f["fact"] == "received" or f["fact"] == "refused" and "request" not in f for f in mine)
        if what == "refused":
            return sum(f["fact"] == "refused" for f in mine)
        if what.startswith("pending"):
            return self.waiting(whose)
        if what.startswith("sent"):
            return sum(int(f["agency"] == "true") == whose for f in self.of("asked"))
        return sum(what == "fulfilled" or (f["outcome"] == "lead") == (what == "leads") for f in answered)

    def waiting(self, whose):
        before = [f for f in self.told if f["fact"] in ("received", "answered", "withdrawn", "refused")
                  and "request" in f and moment(f["at"]).astimezone(ZONE).date() < self.end]
        ended = {f["request"] for f in before if f["fact"] != "received"}
        return sum(f["fact"] == "received" and f["request"] not in ended
                   and self.trail.whose(f["request"], f) == whose for f in before)

    def months(self):
        for month in range(1, 13):
            of = [w for w in self.weeks if (w.monday + timedelta(days=6)).month == month]
            yield from (sum(w.total(what) for w in of) for what in ("leads", "no viable candidate"))

    def efficacy(self):
        asked, uses, parts, stated = self.trail.received, {}, defaultdict(set), set()
        for fact in self.told:
            request = fact.get("request")
            if fact["fact"] == "used":
                uses[request] = fact["use"]
            elif fact["fact"] == "examined":
                parts[request].add(fact["part"])
            elif fact["fact"] == "stated":
                stated.add(request)
            elif fact["fact"] == "returned":
                parts.pop(request, None)
                stated.discard(request)
        signed = [f["request"] for f in self.answered if len(parts[f["request"]]) > 1]
        differed = sum(request in stated for request in signed)
        took = sorted(int(moment(f["at"]).timestamp() // 1) - int(moment(asked[f["request"]]["at"]).timestamp() // 1)
                      for f in self.answered)
        yield "Investigative leads issued", len(self.led)
        yield "Incidents in whose investigation a lead was issued", len({asked[r]["incident"] for r in self.led})
        yield "of these, the requester reported that it assisted", len(
            {asked[r]["incident"] for r in self.led if uses.get(r) == "ASSISTED"})
        yield "Leads whose person further investigation excluded", sum(uses.get(r) == "EXCLUDED" for r in self.led)
        yield "Leads of which nothing is reported yet", sum(r not in uses for r in self.led)
        yield "Answers that two examiners signed", len(signed)
        yield "of these, both agreed without consultation", len(signed) - differed
        yield "of these, they differed and consulted", differed
        for words, part in (("median", 0.5), ("nine of ten within", 0.9)):
            rank = max(math.ceil(part * len(took)), 1)
            yield "Hours from receipt to answer, " + words, hours(took[rank - 1]) if took else "none"

    def outcomes(self, rows, key):
        """[labels, with lead, without] for each row of a table."""
        for name, labels in rows:
            found = [f["outcome"] for f in self.answered if key(f) == name]
            yield labels, found.count("lead"), found.count("none")

    def registered(self, register):
        return sorted((f for f in self.of("registered") if f["register"] == register), key=lambda f: int(f["number"]))


class Numbers:
    """A sentence of which only the numbers are compared, in their order."""

    def __init__(self, *numbers):
        self.numbers = [str(number) for number in numbers]

    def __eq__(self, found):
        return re.findall(r"\d+(?:\.\d+)?", found) == self.numbers

    def __str__(self):
        return "numbers %s" % self.numbers


class Begin(str):
    """A text that goes on with somebody's words."""

    def __eq__(self, found):
        return found.startswith(str(self))

    __hash__ = str.__hash__


def tells(rows, shown):
    """
    The withheld cells that follow from what is shown, for a reader who knows the sums of the columns. A cell is open when
    it lies on a cycle of withheld cells along which one more here is one less there: columns give to rows, and rows whose
    sum is withheld give to a pool. Only what is above zero can become less.
    """
    edges = {}
    for row, (lead, none) in enumerate(rows):
        cells = (("lead", row), lead), (("none", row), none), ((row, "pool"), lead + none)
        for (edge, value), open_cell in zip(cells, shown[row]):
            if open_cell == WITHHELD:
                edges[edge] = value
    for edge, value in edges.items():
        others = defaultdict(set)
        for (a, b), there in edges.items():
            if (a, b) != edge:
                others[a].add(b)
                if there:
                    others[b].add(a)
        up, down = reach(others, edge[1]), reach(others, edge[0])
        if edge[0] not in up and not (value and edge[1] in down):
            yield edge, value


def reach(ways, begin):
    seen, open_ends = {begin}, [begin]
    while open_ends:
        for following in ways[open_ends.pop()] - seen:
            seen.add(following)
            open_ends.append(following)
    return seen


class Comparison:
    """One table file against what was derived."""

    def __init__(self, year, found, public):
        self.year, self.found, self.public, self.at, self.wrong = year, found, public, 0, []

    def next(self):
        row = self.found[self.at] if self.at < len(self.found) else []
        self.at += 1
        return row

    def differs(self, row, due):
        self.wrong.append("%s, derived %s" % (row, [str(cell) for cell in due]))

    def row(self, *due):
        row = self.next()
        due = [cell if isinstance(cell, (Numbers, Begin)) else str(cell) for cell in due]
        if len(row) != len(due) or not all(d == f or d == f[1:] and f[0] == "'" for d, f in zip(due, row)):
            self.differs(row, due)

    def notices(self, part, heading, texts):
        for text in list(texts) or ["None"]:
            self.row(part, heading, text)

    def outcomes(self, part, heads, rows):
        """A table by outcome; in the public edition with what has to be withheld, or left out as a whole."""
        rows = list(rows)
        row = self.next()
        if self.public and len(row) == 2:
            counts = [(lead, none) for _, lead, none in rows]
            small = [v for _, v in tells(counts, [[WITHHELD] * 3] * len(rows)) if 0 < v < self.year.smallest]
            if row[0] != part or Numbers(self.year.smallest) != row[1] or not small:
                self.differs(row, ["a table that need not be left out"])
            return
        due = [part, *heads, "Investigative lead", "No viable candidate", "All"]
        if row != due:
            self.differs(row, due)
        shown = []
        for labels, lead, none in rows:
            row = self.next()
            shown.append(row[-3:])
            if row[:-3] != [part, *labels] or not all(map(self.cell, row[-3:], (lead, none, lead + none))):
                self.differs(row, [part, *labels, *(WITHHELD if self.small(v) else v for v in (lead, none, lead + none))])
        counts = [(lead, none) for _, lead, none in rows]
        for cell, value in tells(counts, shown):
            if value < self.year.smallest:
                self.wrong.append("%s: %d at %s is withheld and follows from what is shown" % (part, value, cell))
        sums = [sum(column) for column in zip(*counts)]
        self.row(part, *["All"] * len(heads), *sums, sum(sums))

    def small(self, value):
        return self.public and 0 < value < self.year.smallest

    def cell(self, found, value):
        if self.small(value):
            return found == WITHHELD
        return found == str(value) or self.public and found == WITHHELD

    def all(self):
        year = self.year
        self.row("part", "what")
        self.row("report", Numbers(year.year))
        self.row("Weeks", "%s to %s" % (year.begin, year.end - timedelta(days=1)))
        self.row("Edition", Numbers(1, year.smallest - 1) if self.public else Numbers())
        self.row("Reported under", "Manual Directive 307.5, section 6.3")
        self.row("Made from", Numbers(1, year.report["entries"]))
        self.totals()
        part = "Crimes that the requests were to solve"
        asked = year.trail.received
        self.outcomes(part, ["Crime"], year.outcomes([(name, [label]) for name, label in CRIMES.items()],
                                                     lambda f: asked[f["request"]]["crime"]))
        part = "Persons on the photographs, as perceived"
        self.row(part, Numbers())
        self.outcomes(part, ["Perceived race", "Perceived sex"], year.outcomes(
            [((r, s), [RACES[r], SEXES[s]]) for r in RACES for s in SEXES], lambda f: (f["race"], f["sex"])))
        part = "Efficacy: leads, cases and examinations"
        self.row(part, "Figure", "Value")
        for line in year.efficacy():
            self.row(part, *line)
        self.row(part, Numbers())
        self.accuracy("Accuracy of the software in self-tests")
        self.entries("Lawsuits and settlements", ("LAWSUIT", "Relevant lawsuits", "Lawsuit"),
                     ("SETTLEMENT", "Settlements", "Settlement"))
        self.agencies("Use by outside agencies")
        self.records()
        self.entries("Upgrades, maintenance and contract", ("UPGRADE", "Upgrades", "Upgrade"),
                     ("MAINTENANCE", "Maintenance", "Maintenance"),
                     ("CONTRACT_CHANGE", "Planned contract changes", "Planned contract change"))
        self.row("made from", Numbers(year.year, 1, year.report["entries"]))
        if self.at < len(self.found):
            self.wrong.append("%d rows more than derived" % (len(self.found) - self.at))

    def totals(self):
        year, part = self.year, "Summary of the weekly reports"
        self.row(part, "Requests", "Department", "Outside agencies", "All")
        for label, what in TOTALS.items():
            counts = [year.summed(what, whose) for whose in (0, 1)]
            self.row(part, label, *counts, sum(counts))
        self.row(part, "Requests answered, by month of the week's Sunday", Numbers(*year.months()))
        part = "Reconciliation with the weekly reports"
        self.row(part, Numbers(len(year.weeks), (year.end - year.begin).days // 7))
        self.row(part, "Requests", "Sum of weeks", "Records", "Difference")
        for label, what in TOTALS.items():
            weeks = sum(year.summed(what, whose) for whose in (0, 1))
            counted = sum(year.counted(what, whose) for whose in (0, 1))
            self.row(part, label, weeks, counted, counted - weeks)
        addenda = sorted((f for f in year.told if f["fact"] == "corrected"
                          and year.begin <= date.fromisoformat(f["week"]) < year.end), key=lambda f: f["week"])
        self.notices(part, "Addenda to the weekly reports", (self.words(
            "Week of %s, corrected %s" % (f["week"], day(f["at"])), ".", ", ") for f in addenda))

    def words(self, known, end, goes_on):
        return known + end if self.public else Begin(known + goes_on)

    def accuracy(self, part):
        tests = sorted(self.year.of("tested"), key=lambda f: (moment(f["at"]), f["record"]))
        if not tests:
            self.row(part, Numbers())
            return
        self.row(part, "Test", "Day", "Software", "Images", "People")
        for number, test in enumerate(tests, 1):
            self.row(part, number, day(test["at"]), test["pack"], test["images"], test["people"])
        self.row(part, Numbers(95))
        self.row(part, "Test", "Group", "No face found", "Missed", "Kept together", "Taken for one")
        for number, test in enumerate(tests, 1):
            for group in filter(None, test["groups"].split(";")):
                name, counts = group.split(":")
                name = name.replace("_", " ")
                self.row(part, number, name[0].upper() + name[1:], *map(share, counts.split(",")))

    def entries(self, part, *registers):
        for register, heading, label in registers:
            self.notices(part, heading, (f["day"] + ": " + label if self.public else Begin(f["day"] + ": ")
                                         for f in self.year.registered(register)))

    def agencies(self, part):
        year, asked = self.year, self.year.trail.received
        self.row(part, Numbers(*(year.counted(what, 1) for what in ("received", "refused", "fulfilled", "leads"))))
        names = sorted({asked[f["request"]]["from"] for f in year.answered if year.trail.whose(f["request"], f)})
        if names:
            self.outcomes(part, ["Agency"], year.outcomes([((name, 1), [name]) for name in names], lambda f: (
                asked[f["request"]]["from"], year.trail.whose(f["request"], f))))

    def records(self):
        year = self.year
        self.notices("Confirmed violations of the policy", "Confirmed in the year", (self.words(
            "Violation %s of %s, confirmed %s" % (f["number"], f["clause"], day(f["at"])), ".", ": ")
            for f in year.of("violation")))
        found = {f["number"]: "assessed: " + ("confirmed." if f["confirmed"] == "true" else "no breach.")
                 for f in year.told if f["fact"] == "assessed"}
        self.notices("Breaches of information", "Reported in the year", ("Breach %s, %s, reported %s, %s" % (
            f["number"], MEDIA[f["medium"]], day(f["at"]), found.get(f["number"], "not assessed yet."))
            for f in year.of("breach")))
        part, audits = "Random audits of the purge", year.of("purge-audit")
        if audits:
            self.row(part, "Day", "Purged objects", "Sample", "Traces found")
            for f in audits:
                self.row(part, day(f["at"]), f["population"], f["sample"], f["traces"])
        else:
            self.row(part, "Audits of the year", "None")
        part, members = "Training and other prerequisites of members", defaultdict(set)
        for f in year.of("prerequisite"):
            members[f["role"], f["kind"]].add(f["member"])
        self.row(part, "Role", *MET.values())
        for role, label in ({} if self.public else ROLES).items():
            self.row(part, label, *(len(members[role, kind]) for kind in MET))
        self.row(part, "All", *(sum(len(members[role, kind]) for role in ROLES) for kind in MET))


def differences(path, trail):
    with open(path, "rb") as file:
        content = file.read()
    hashes = {name: told for fact in trail.annual.values() for name, told in fact.items()}
    name = re.sub(r".*/", "", path)
    if hashes.get(name) != hashlib.sha256(content).hexdigest():
        yield "the trail names another SHA-256 for %s, or none" % name
    if path.endswith(".csv"):
        found = list(csv.reader(io.StringIO(content.decode("utf-8"), newline="")))
        year = int(re.search(r"\d{4}", found[1][1]).group())
        if year not in trail.annual:
            yield "the trail knows of no report on %d" % year
            return
        comparison = Comparison(Year(trail, year), found, name.endswith("public.csv"))
        comparison.all()
        yield from comparison.wrong


def main(arguments):
    if len(arguments) < 2 or arguments[0].startswith("-"):
        print(__doc__)
        return 2
    try:
        trail = YearTrail(arguments[0])
        wrong = False
        for path in arguments[1:]:
            found = list(differences(path, trail))
            wrong = wrong or bool(found)
            print("DIFFERENT" if found else "OK", re.sub(r".*/", "", path))
            for each in found:
                print("  " + each)
        return int(wrong)
    except (OSError, ValueError, KeyError, IndexError, AttributeError) as unreadable:
        print("UNREADABLE %r" % unreadable)
        return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

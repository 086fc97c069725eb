#!/usr/bin/env python3
"""Re-derives a weekly report of the Board from an export of the audit trail, and nothing else (307.5-6.2).

    board_from_trail.py EXPORT.jsonl [WEEKLY.csv ...]

EXPORT.jsonl is the whole trail as JSON lines (audit page, "JSON lines"); check it with verify_trail.py first. Without a
report the figures of every reported week are printed. With reports each cell of each is compared: OK or DIFFERENT, and
the exit status says so (0, 1; 2 when a file cannot be read). Needs Python 3.9 and no library. It shares no code with the
product: what an entry tells is described in docs/board-figures.md.
"""

import csv
import hashlib
import io
import json
import re
import sys
from base64 import b64decode
from collections import defaultdict
from datetime import date, datetime, timedelta, timezone
from decimal import ROUND_HALF_UP, Decimal
from zoneinfo import ZoneInfo

ZONE = ZoneInfo("America/Detroit")
CRIMES = {"ROBBERY": "Robbery", "SEXUAL_ASSAULT": "Sexual assault", "AGGRAVATED_ASSAULT": "Aggravated assault",
          "HOMICIDE": "Homicide", "HOME_INVASION_I": "Home Invasion I"}
SOURCES = {"PRIVATE_CAMERA": "Still from a private camera", "BUSINESS_CAMERA": "Still from a business camera",
           "PUBLIC_CAMERA": "Still from a public camera", "SOCIAL_MEDIA": "Social media photograph",
           "PHONE": "Photograph taken with a phone", "OTHER": "Other photograph"}
RACES = {"AMERICAN_INDIAN": "American Indian or Alaska Native", "ASIAN": "Asian", "BLACK": "Black or African American",
         "PACIFIC_ISLANDER": "Native Hawaiian or Pacific Islander", "WHITE": "White", "UNKNOWN": "Unknown"}
SEXES = {"FEMALE": "Female", "MALE": "Male", "UNKNOWN": "Unknown"}
QUALITIES = {"SUITABLE": "Suitable", "LIMITED": "Limited", "UNSUITABLE": "Unsuitable", None: "Not measured"}
OUTCOMES = {"lead": "Investigative lead", "none": "No viable candidate"}
WHAT = ["received", "refused", "fulfilled", "leads", "no viable candidate", "pending at the end",
        "sent to the State Police"]


def moment(text):
    """2026-11-29T04:00:00.123456Z, with none to nine digits of a second."""
    head, _, rest = text.rstrip("Z").partition(".")
    return datetime.fromisoformat(head).replace(tzinfo=timezone.utc) + timedelta(
        microseconds=int((rest + "000000")[:6]))


def monday(at):
    day = at.astimezone(ZONE).date()
    return day - timedelta(days=day.weekday())


class Trail:
    """What the entries tell, in their order."""

    def __init__(self, path):
        self.chain = [hashlib.sha256(b"").digest()]
        self.received, self.searched, self.perceived = {}, {}, {}
        self.events, self.answers, self.reports = [], [], {}
        with open(path, encoding="utf-8") as lines:
            for line in lines:
                row = json.loads(line)
                if "seq" in row:
                    self.entry(row)

    def entry(self, row):
        leaf_hash = b64decode(row["hash"])
        self.chain.append(hashlib.sha256(b"\x01" + self.chain[-1] + leaf_hash).digest())
        if not row["leaf"]:
            return
        if hashlib.sha256(b"\x00" + row["leaf"].encode()).digest() != leaf_hash:
            raise ValueError("Entry %d is not what was hashed: run verify_trail.py" % row["seq"])
        leaf = json.loads(row["leaf"])
        if leaf["act"] == "WeeklyService.report" and leaf["outcome"] == "ALLOWED":
            self.reports[date.fromisoformat(leaf["object"].split()[-1])] = leaf
        detail = json.loads(row["personal"]).get("detail") if "personal" in row else None
        begin = (detail or "").rfind('{"fact":')
        if begin >= 0 and (leaf["outcome"] == "ALLOWED" or leaf["outcome"] == "DENIED"):
            self.fact(json.loads(detail[begin:]))

    def fact(self, fact):
        kind, request = fact["fact"], fact.get("request")
        if kind == "searched":
            self.searched[request] = fact.get("quality")
        elif kind == "examined":
            if "race" in fact:
                self.perceived[request] = (fact["race"], fact["sex"])
        elif kind == "answered":
            self.answers.append(fact)
            self.events.append(("answered", request, fact))
            fact["quality"] = self.searched.get(request)
            fact["race"], fact["sex"] = self.perceived.get(request, ("UNKNOWN", "UNKNOWN"))
        elif kind in ("received", "refused", "withdrawn", "asked", "violation", "registered"):
            if kind == "received":
                self.received[request] = fact
            self.events.append((kind, request, fact))

    def whose(self, request, fact):
        """0 of the Department, 1 of an agency."""
        return int(self.received.get(request, fact)["agency"] == "true")


class Week:
    """The figures of one week; counts are [Department, agencies]."""

    def __init__(self, trail, first, before):
        self.monday = first
        self.counts = {what: [0, 0] for what in WHAT}
        self.counts["pending at the end"] = list(before)
        self.lines, self.notices = [], defaultdict(list)
        for kind, request, fact in trail.events:
            if monday(moment(fact["at"])) == first:
                self.count(trail, kind, request, fact)
        self.lines.sort(key=lambda line: line[0])

    def add(self, what, whose, number=1):
        self.counts[what][whose] += number

    def count(self, trail, kind, request, fact):
        if kind == "violation":
            self.notices["confirmed violations"].append("Violation %s of %s, confirmed %s: " % (
                fact["number"], fact["clause"], moment(fact["at"]).astimezone(ZONE).date()))
            return
        if kind == "registered":
            part = {"UPGRADE": "upgrades", "CONTRACT_CHANGE": "planned contract changes"}.get(fact["register"])
            self.notices[part].append("Entry %s, %s: " % (fact["number"], fact["day"]))
            return
        whose = trail.whose(request, fact)
        if kind == "received":
            self.add("received", whose)
            self.add("pending at the end", whose)
        elif kind == "refused":
            self.add("refused", whose)
            self.add("pending at the end" if request else "received", whose, -1 if request else 1)
        elif kind == "asked":
            self.add("sent to the State Police", int(fact["agency"] == "true"))
        elif kind == "withdrawn":
            self.add("pending at the end", whose, -1)
        else:
            self.add("fulfilled", whose)
            self.add("leads" if fact["outcome"] == "lead" else "no viable candidate", whose)
            self.add("pending at the end", whose, -1)
            self.lines.append((moment(fact["at"]), fact, trail.received[request]))

    def total(self, what):
        return sum(self.counts[what])

    def rows(self, weeks, trail):
        """The whole report but for the words of the notices."""
        yield ["part", "what", "Department", "agencies", "all", "year to date", "same week last year"]
        sunday = self.monday + timedelta(days=6)
        yield ["week", "%s to %s" % (self.monday, sunday)]
        year = [w for m, w in sorted(weeks.items()) if m <= self.monday
                and (m + timedelta(days=6)).year == sunday.year]
        last = weeks.get(self.monday - timedelta(weeks=52))
        for what in WHAT:
            to_date = self.total(what) if what.startswith("pending") else sum(w.total(what) for w in year)
            yield ["totals", what, *self.counts[what], self.total(what), to_date,
                   last.total(what) if last else "not reported"]
        yield from self.table("crime by outcome", CRIMES.items(), lambda asked, fact: asked["crime"])
        people = [((r, s), "%s, %s" % (RACES[r], SEXES[s].lower())) for r in RACES for s in SEXES]
        yield from self.table("perceived race and sex by outcome", people,
                              lambda asked, fact: (fact["race"], fact["sex"]))
        for part in ("upgrades", "planned contract changes", "confirmed violations"):
            for notice in self.notices[part] or ["None"]:
                yield [part, notice]
        yield ["requests answered", "number", "received", "unit or agency", "crime", "photo source", "image quality",
               "perceived race", "perceived sex", "outcome", "hours to answer"]
        for number, (at, fact, asked) in enumerate(self.lines, 1):
            begun = moment(asked["at"])
            seconds = (at - begun) // timedelta(seconds=1)
            yield ["requests answered", number, begun.astimezone(ZONE).date(), asked["from"], CRIMES[asked["crime"]],
                   SOURCES[asked["source"]], QUALITIES[fact["quality"]], RACES[fact["race"]], SEXES[fact["sex"]],
                   OUTCOMES[fact["outcome"]], (Decimal(seconds) / 3600).quantize(Decimal("0.1"), ROUND_HALF_UP)]

    def table(self, part, rows, key):
        yield [part, "", "lead", "no viable candidate", "all"]
        for name, label in rows:
            found = [fact["outcome"] for _, fact, asked in self.lines if key(asked, fact) == name]
            yield [part, label, found.count("lead"), found.count("none"), len(found)]


def weeks_of(trail):
    weeks, before = {}, (0, 0)
    for first in sorted(trail.reports):
        weeks[first] = Week(trail, first, before)
        before = weeks[first].counts["pending at the end"]
    return weeks


def same(found, derived):
    """A cell of the report and what was derived; an apostrophe in front keeps a table program from calculating."""
    text = str(derived)
    return found == text or found == "'" + text or text.endswith(": ") and found.startswith(text)


def differences(path, trail, weeks):
    with open(path, "rb") as file:
        content = file.read()
    found = list(csv.reader(io.StringIO(content.decode("utf-8"), newline="")))
    first = date.fromisoformat(found[1][1].split()[0])
    made = [row for row in found if row[0] == "made from"]
    found = [row for row in found if row[0] != "made from"]
    derived = list(weeks[first].rows(weeks, trail)) if first in weeks else []
    if hashlib.sha256(content).hexdigest() != trail.reports.get(first, {}).get("objectHash"):
        yield "the trail names another SHA-256 for the report of this week"
    if len(found) != len(derived):
        yield "%d rows, %d derived" % (len(found), len(derived))
    for row, due in zip(found, derived):
        if len(row) != len(due) or not all(map(same, row, due)):
            yield "%s, derived %s" % (row, [str(cell) for cell in due])
    yield from stand(made, trail)


def stand(made, trail):
    told = {row[1]: row[2] for row in made}
    entries = int(told["entries of the audit trail"])
    if entries >= len(trail.chain) or trail.chain[entries].hex() != told["hash of the chain at the last entry"]:
        yield "the chain has another hash at entry %d" % entries


def main(arguments):
    if not arguments or arguments[0].startswith("-"):
        print(__doc__)
        return 2
    try:
        trail = Trail(arguments[0])
        weeks = weeks_of(trail)
        if len(arguments) == 1:
            out = csv.writer(sys.stdout)
            for week in weeks.values():
                out.writerows(week.rows(weeks, trail))
            return 0
        wrong = False
        for path in arguments[1:]:
            found = list(differences(path, trail, weeks))
            wrong = wrong or bool(found)
            print("DIFFERENT" if found else "OK", re.sub(r".*/", "", path))
            for each in found:
                print("  " + each)
        return int(wrong)
    except (OSError, ValueError, KeyError, IndexError) as unreadable:
        print("UNREADABLE %r" % unreadable)
        return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

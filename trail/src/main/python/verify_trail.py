#!/usr/bin/env python3
"""Verifies an export of the audit trail of Second Look. Python 3.9, standard library only, no network.

    python3 verify_trail.py EXPORT --key KEY [--witness KEY]... [--checkpoint FILE]...

EXPORT is a ZIP file or JSON lines, KEY the text as published on paper or a file that holds it. Ends with 0 when everything
holds, 1 when something does not, 2 when it cannot be read. Written from docs/audit-format.md and independent of the Java verifier: both must come to
the same verdict.
"""
import argparse
import base64
import bisect
import hashlib
import re
import sys
import tempfile
import zipfile

WIDTH = 256
P = 2 ** 255 - 19
L = 2 ** 252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P
ROOT_OF_MINUS_ONE = pow(2, (P - 1) // 4, P)
LOG, WITNESS = 1, 4
ENTRY = re.compile(
    rb'\{"seq":(0|[1-9][0-9]{0,15}),"at":"([0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\.[0-9]{6}Z)"'
    rb',"act":STRING,"outcome":"(?:ALLOWED|DENIED|FAILED)"(?:,"clause":STRING)?(?:,"role":STRING)?(?:,"agency":STRING)?'
    rb'(?:,"object":STRING)?(?:,"objectHash":STRING)?(?:,"correlation":STRING)?(?:,"personal":"([0-9a-f]{64})")?\}'
    .replace(b'STRING', rb'"(?:[^"\\\x00-\x1f]|\\["\\]|\\u00[01][0-9a-f])*"'))
STRING = rb'"((?:[^"\\\x00-\x1f]|\\["\\]|\\u00[01][0-9a-f])*)"'
PERSONAL = re.compile(rb'\{"seq":(0|[1-9][0-9]{0,15}),"salt":' + STRING + rb',"personal":' + STRING + rb'\}')
HASHES = rb'\[((?:"[A-Za-z0-9+/=]*"(?:,"[A-Za-z0-9+/=]*")*)?)\]'
SELECTED = re.compile(rb'\{"seq":([1-9][0-9]{0,15}),"leaf":' + STRING + rb'(?:,"hash":"([A-Za-z0-9+/=]*)")?,"proof":' + HASHES
                      + rb'(?:,"salt":"([A-Za-z0-9+/=]*)","personal":' + STRING + rb')?\}')
GROWTH = re.compile(rb'\{"from":(0|[1-9][0-9]{0,15}),"to":(0|[1-9][0-9]{0,15}),"proof":' + HASHES + rb'\}')
CHAIN = re.compile(rb'before ([A-Za-z0-9+/=]+)\nto ([1-9][0-9]{0,14})\n((?:[A-Za-z0-9+/=]+\n)*)')
PART = re.compile(rb'\{"part":' + STRING + rb',"text":' + STRING + rb'\}')
WHOLE = re.compile(rb'\{"seq":(0|[1-9][0-9]{0,15}),"leaf":' + STRING + rb',"hash":' + STRING + rb'(?:,"salt":' + STRING
                   + rb',"personal":' + STRING + rb')?\}')
BUNDLE = re.compile(r'tile/entries/((?:x[0-9]{3}/)*[0-9]{3})(?:\.p/([1-9][0-9]{0,2}))?')


class NoExport(Exception):
    """This is nothing that could be verified."""


class DamagedLine(Exception):
    """A line shows for itself that it was changed: kind, entry, evidence, message."""


# ---- hashes (RFC 9162 2.1) -------------------------------------------------------------------------------------------

def sha256(data):
    return hashlib.sha256(data).digest()


def leaf_hash(entry):
    return sha256(b'\0' + entry)


def node(left, right):
    return sha256(b'\1' + left + right)


EMPTY = sha256(b'')


def root(hashes):
    """The root over a list of hashes: pairs are joined level by level, one left over goes up as it is."""
    while len(hashes) > 1:
        pairs = [node(hashes[i], hashes[i + 1]) for i in range(0, len(hashes) - 1, 2)]
        hashes = pairs + hashes[len(hashes) - len(hashes) % 2:]
    return hashes[0] if hashes else EMPTY


def included(leaf, index, size, proof, expected):
    if index >= size or any(len(h) != 32 for h in proof):
        return False
    fn, sn, result = index, size - 1, leaf
    for part in proof:
        if sn == 0:
            return False
        if fn & 1 or fn == sn:
            result = node(part, result)
            while not fn & 1 and fn:
                fn, sn = fn >> 1, sn >> 1
        else:
            result = node(result, part)
        fn, sn = fn >> 1, sn >> 1
    return sn == 0 and result == expected


def consistent(first, second, first_root, second_root, proof):
    if first < 1 or first > second or any(len(h) != 32 for h in proof):
        return False
    if first == second:
        return not proof and first_root == second_root
    path = ([first_root] if first & (first - 1) == 0 else []) + proof
    if not path or not proof:
        return False
    fn, sn = first - 1, second - 1
    while fn & 1:
        fn, sn = fn >> 1, sn >> 1
    old = new = path[0]
    for part in path[1:]:
        if sn == 0:
            return False
        if fn & 1 or fn == sn:
            old, new = node(part, old), node(part, new)
            while not fn & 1 and fn:
                fn, sn = fn >> 1, sn >> 1
        else:
            new = node(new, part)
        fn, sn = fn >> 1, sn >> 1
    return sn == 0 and old == first_root and new == second_root


# ---- Ed25519 (RFC 8032 5.1.7) ----------------------------------------------------------------------------------------

def add(p, q):
    a, b = (p[1] - p[0]) * (q[1] - q[0]) % P, (p[1] + p[0]) * (q[1] + q[0]) % P
    c, d = 2 * p[3] * q[3] * D % P, 2 * p[2] * q[2] % P
    e, f, g, h = b - a, d - c, d + c, b + a
    return e * f % P, g * h % P, f * g % P, e * h % P


def times(number, point):
    result = (0, 1, 1, 0)
    while number:
        if number & 1:
            result = add(result, point)
        point = add(point, point)
        number >>= 1
    return result


def same(p, q):
    return (p[0] * q[2] - q[0] * p[2]) % P == 0 and (p[1] * q[2] - q[1] * p[2]) % P == 0


def point_of(data):
    y = int.from_bytes(data, 'little')
    odd, y = y >> 255, y & (1 << 255) - 1
    if y >= P:
        return None
    x2 = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    x = pow(x2, (P + 3) // 8, P)
    if (x * x - x2) % P:
        x = x * ROOT_OF_MINUS_ONE % P
    if (x * x - x2) % P or not x and odd:
        return None
    if x & 1 != odd:
        x = P - x
    return x, y, 1, x * y % P


BASE = point_of((4 * pow(5, P - 2, P) % P).to_bytes(32, 'little'))


def ed25519(key, message, signature):
    if len(signature) != 64:
        return False
    a, r, s = point_of(key), point_of(signature[:32]), int.from_bytes(signature[32:], 'little')
    if a is None or r is None or s >= L:
        return False
    k = int.from_bytes(hashlib.sha512(signature[:32] + key + message).digest(), 'little') % L
    return same(times(s, BASE), add(r, times(k, a)))


# ---- notes, checkpoints (C2SP signed-note, tlog-checkpoint, tlog-cosignature) ----------------------------------------

def decoded(text):
    return base64.b64decode(text, validate=True)


class Key:
    def __init__(self, text):
        parts = text.strip().split('+', 2)
        data = decoded(parts[2]) if len(parts) == 3 else b''
        if len(data) != 33 or data[0] not in (LOG, WITNESS):
            raise NoExport('not a key like name+id+key: ' + text.strip())
        self.text, self.name, self.algorithm, self.key = text.strip(), parts[0], data[0], data[1:]
        self.id = sha256(self.name.encode() + b'\n' + data)[:4]
        if self.id.hex() != parts[1]:
            raise NoExport('the id does not belong to the key, a part was mistyped: ' + text.strip())


class Note:
    def __init__(self, data):
        if data is None:
            raise ValueError('it is missing')
        text = data.decode('utf-8')
        split = text.rfind('\n\n')
        if split < 0 or not text.endswith('\n'):
            raise ValueError('a note is a text, an empty line and signatures')
        self.text = text[:split + 1]
        self.lines = text[split + 2:-1].split('\n')
        if any(not line.startswith('\u2014 ') for line in self.lines):
            raise ValueError('a signature line begins with a dash and a name')

    def blobs(self, key):
        found = []
        for line in self.lines:
            words = line[2:].split(' ', 1)
            try:
                data = decoded(words[1]) if len(words) == 2 and words[0] == key.name else b''
            except ValueError:
                continue
            if len(data) > 4 and data[:4] == key.id:
                found.append(data[4:])
        return found

    def signed_by(self, key):
        return any(ed25519(key.key, self.text.encode(), blob) for blob in self.blobs(key))

    def cosigned_by(self, key):
        for blob in self.blobs(key):
            seconds = int.from_bytes(blob[:8], 'big', signed=True)
            message = 'cosignature/v1\ntime %d\n%s' % (seconds, self.text)
            if len(blob) > 8 and ed25519(key.key, message.encode(), blob[8:]):
                return True
        return False


class Checkpoint:
    def __init__(self, where, note):
        lines = note.text.split('\n')
        if len(lines) < 6 or not lines[3].startswith('chain ') or not lines[4].startswith('time '):
            raise ValueError('a checkpoint has five lines: name, size, root, chain and time')
        if not re.fullmatch('0|[1-9][0-9]{0,17}', lines[1]):
            raise ValueError('the size of a checkpoint is a plain number')
        self.where, self.origin, self.size = where, lines[0], int(lines[1])
        self.root, self.chain, self.time = decoded(lines[2]), decoded(lines[3][6:]), lines[4][5:]
        if len(self.root) != 32 or len(self.chain) != 32:
            raise ValueError('a hash has 32 bytes')
        if not re.fullmatch(r'\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?Z', self.time):
            raise ValueError('the time of a checkpoint is ISO 8601 in UTC')
        self.text, self.link = note.text, None
        if len(lines) > 6 and lines[5].startswith('previous '):
            form = re.fullmatch('previous ([1-9][0-9]{0,14}) ([A-Za-z0-9+/]{43}=)', lines[5])
            if not form or int(form[1]) >= self.size:
                raise ValueError('a checkpoint names a smaller one as its previous')
            self.link = int(form[1]), decoded(form[2])
        self.signed, self.witnesses = False, []

    def evidence(self):
        return 'WITNESS' if self.witnesses else 'SIGNATURE'


class Retirement:
    FORM = re.compile(r'(.+)/retired\nfirst (\d+)\nlast (\d+)\ncount (\d+)\ntime \S+\nclause 307\.5-7\.9\nleaves (\S+)\n')

    def __init__(self, note):
        form = self.FORM.fullmatch(note.text)
        if not form:
            raise ValueError('no statement of retirement')
        self.origin, self.first, self.last = form[1], int(form[2]), int(form[3])
        self.leaves = decoded(form[5])
        if not 1 <= self.first <= self.last or int(form[4]) != self.last - self.first + 1 or len(self.leaves) != 32:
            raise ValueError('no statement of retirement')


class Erasure:
    RUN = r'[1-9]\d{0,14}(?:-[1-9]\d{0,14})?'
    FORM = re.compile(r'(.+)/erased\norder ([1-9]\d{0,14})\nentries (%s(?:,%s)*)\ncount (\d+)\n'
                      r'time \d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?Z\nclause 307\.5-7\.9\n' % (RUN, RUN))

    def __init__(self, note):
        form = self.FORM.fullmatch(note.text)
        if not form:
            raise ValueError('no statement of erasure')
        self.origin, self.runs, before = form[1], [], -1
        for run in form[3].split(','):
            ends = [int(end) for end in run.split('-')]
            if ends[0] <= before + 1 or len(ends) == 2 and ends[1] <= ends[0]:
                raise ValueError('no statement of erasure')
            before = ends[-1]
            self.runs.append((ends[0], before))
        self.count = sum(last - first + 1 for first, last in self.runs)
        if self.count != int(form[4]):
            raise ValueError('no statement of erasure')

    def covers(self, entry):
        at = bisect.bisect_right(self.runs, (entry, float('inf'))) - 1
        return at >= 0 and entry <= self.runs[at][1]


# ---- the export ------------------------------------------------------------------------------------------------------

class Export:
    def __init__(self, path):
        try:
            self.zip = zipfile.ZipFile(path)
        except (OSError, zipfile.BadZipFile) as error:
            raise NoExport(str(error))
        self.names = set()
        self.bundles = {}
        for name in self.zip.namelist():
            if name in self.names:
                raise NoExport('the part %s is there twice' % name)
            self.names.add(name)
            form = BUNDLE.fullmatch(name)
            if form:
                index, width = int(re.sub('[x/]', '', form[1])), int(form[2] or WIDTH)
                if width > self.bundles.get(index, (0, ''))[0]:
                    self.bundles[index] = (width, name)

    def read(self, name):
        if name not in self.names:
            return None
        with self.zip.open(name) as part:
            # The container's own check sum is not evidence; the hashes are.
            part._expected_crc = None
            return part.read()

    def inside(self, folder):
        return sorted((n for n in self.names if n.startswith(folder) and len(n) > len(folder)), key=lambda n: (len(n), n))

    def bundle(self, index):
        return self.read(self.bundles[index][1]) if index in self.bundles else None

    def bundles_from(self, index):
        return any(i >= index for i in self.bundles)


def unpacked(path):
    """An export in JSON lines as the ZIP file that holds the same; any other file as it is."""
    with open(path, 'rb') as lines:
        if lines.read(1) != b'{':
            return path
        lines.seek(0)
        held = tempfile.TemporaryFile()
        with zipfile.ZipFile(held, 'w') as out:
            line, names = lines.readline(), set()
            while line.startswith(b'{"part":'):
                form = PART.fullmatch(line.rstrip(b'\n'))
                name = unescaped(form[1]).decode('utf-8') if form else ''
                if not form or name in names or name.startswith(('tile/', 'personal/')) or name == 'entries.jsonl':
                    raise NoExport('part %d in front of the lines cannot be read' % (len(names) + 1))
                names.add(name)
                out.writestr(name, unescaped(form[2]))
                line = lines.readline()
            if 'checkpoint' not in names:
                raise NoExport('no signed checkpoint stands in front of the lines. Lines that were exported before '
                               '29 November 2026 have none: export them again')
            if 'selection' in names:
                with out.open('entries.jsonl', 'w') as part:
                    while line:
                        part.write(line)
                        line = lines.readline()
            else:
                tiles(out, line, lines)
    return held


def tiles(out, line, lines):
    """Lines of the whole log into its tiles."""
    levels, first, due = [], 1, 1
    entries, personal, hashes_of = [], [], []
    while line:
        entry, kept, part = whole_line(line.rstrip(b'\n'), due)
        entries.append(len(entry).to_bytes(2, 'big') + entry)
        hashes_of.append(kept)
        if part:
            personal.append(b'{"seq":%d%s}\n' % (due, part))
        due, line = due + 1, lines.readline()
        if due - first == WIDTH or not line:
            where = place((first - 1) // WIDTH, due - first)
            out.writestr('tile/entries/' + where, b''.join(entries))
            if personal:
                out.writestr('personal/' + where, b''.join(personal))
            above(out, levels, 0, (first - 1) // WIDTH, hashes_of)
            entries, personal, hashes_of, first = [], [], [], due
    for level, (index, begun) in enumerate(levels):
        if begun:
            out.writestr('tile/%d/%s' % (level + 1, place(index, len(begun))), b''.join(begun))


def above(out, levels, level, index, row):
    """Writes a tile; a full one adds its root to the level above."""
    out.writestr('tile/%d/%s' % (level, place(index, len(row))), b''.join(row))
    if len(row) == WIDTH:
        if level == len(levels):
            levels.append((0, []))
        at, begun = levels[level]
        begun.append(root(row))
        if len(begun) == WIDTH:
            levels[level] = (at + 1, [])
            above(out, levels, level + 1, at, begun)


def whole_line(line, due):
    form = WHOLE.fullmatch(line)
    try:
        line.decode('utf-8')
        entry, kept = unescaped(form[2]), decoded(form[3])
        if len(kept) != 32 or form[4] is not None and len(decoded(form[4])) != 32 or len(entry) > 65535:
            raise ValueError
    except (ValueError, TypeError):
        raise DamagedLine('UNREADABLE', due, 'ENTRY', 'this line cannot be read')
    number = int(form[1])
    if not entry and number != due:
        raise DamagedLine('MISSING' if number > due else 'INSERTED', due, 'NEIGHBOURS',
                          'the retired entry %d stands at its place' % number)
    if entry and not entry.startswith(b'{"seq":%d,' % number):
        raise DamagedLine('CHANGED', due, 'ENTRY', 'it has another number in its content than %d' % number)
    return entry, kept, b',"salt":"%s","personal":"%s"' % (form[4], form[5]) if form[4] is not None else None


def place(index, width):
    path = '%03d' % (index % 1000)
    while index >= 1000:
        index //= 1000
        path = 'x%03d/%s' % (index % 1000, path)
    return path if width == WIDTH else '%s.p/%d' % (path, width)


def unescaped(data):
    if b'\\' not in data:
        return data
    return re.sub(rb'\\(?:u00([01][0-9a-f])|(.))', lambda m: bytes([int(m[1], 16)]) if m[1] else m[2], data)


def scan(entry):
    """Number, time and commitment of an entry; None when these bytes are no entry."""
    form = ENTRY.fullmatch(entry)
    if not form:
        return None
    try:
        entry.decode('utf-8')
    except UnicodeDecodeError:
        return None
    return int(form[1]), form[2], form[3]


def renumbered(entry, number):
    return b'{"seq":%d%s' % (number, entry[entry.index(b','):])


def split_bundle(data):
    """The entries of a bundle, and whether it ends within one."""
    entries, at = [], 0
    while at < len(data):
        length = int.from_bytes(data[at:at + 2], 'big')
        if at + 2 + length > len(data) or at + 2 > len(data):
            return entries, True
        entries.append(data[at + 2:at + 2 + length])
        at += 2 + length
    return entries, False


class PersonalLines:
    """The personal parts of one tile in the order of their entries."""

    def __init__(self, data, first):
        self.lines = iter(data.split(b'\n')[:-1] if data.endswith(b'\n') else data.split(b'\n') if data else [])
        self.last, self.seq, self.finding = first - 1, 0, None
        self.advance()

    def advance(self):
        self.seq = 0
        line = next(self.lines, None)
        if line is None:
            return
        form = PERSONAL.fullmatch(line)
        try:
            if not form or int(form[1]) <= self.last:
                raise ValueError
            line.decode('utf-8')
            self.salt, self.text = decoded(form[2]), unescaped(form[3])
            if len(self.salt) != 32:
                raise ValueError
            self.seq = int(form[1])
        except ValueError:
            self.bad(self.last + 1)
            self.lines = iter(())

    def bad(self, entry):
        self.finding = self.finding or ('PERSONAL_CHANGED', entry, 'ENTRY', 'its personal part is not the committed one')

    def take(self, entry, commitment):
        """Whether there is a part for this entry."""
        if self.seq != entry:
            return False
        if commitment is None or sha256(self.salt + self.text).hex().encode() != commitment:
            self.bad(entry)
        self.last = entry
        self.advance()
        return True


class Verifier:
    def __init__(self, export, log, witnesses, demanded, held):
        self.export, self.log, self.witnesses, self.demanded = export, log, witnesses, demanded
        self.findings, self.facts, self.warnings = [], [], []
        self.signed, self.retirements, self.erasures = [], [], []
        self.newest = self.checkpoint('checkpoint', export.read('checkpoint'))
        for name in export.inside('checkpoints/'):
            self.checkpoint(name, export.read(name))
        for path in held:
            with open(path, 'rb') as file:
                self.checkpoint(path, file.read())
        self.other_links()
        for name in export.inside('retired/'):
            self.retirement(name)
        for name in export.inside('erased/'):
            self.erasure(name)
        self.signed.sort(key=lambda c: c.size)

    def bad(self, kind, entry, evidence, message):
        self.findings.append((kind, entry, evidence, message))

    def checkpoint(self, where, data):
        try:
            note = Note(data)
            read = Checkpoint(where, note)
        except ValueError as error:
            self.bad('UNREADABLE', 0, 'SIGNATURE', '%s: no checkpoint: %s' % (where, error))
            return None
        read.signed = read.origin == self.log.name and note.signed_by(self.log)
        if not read.signed:
            self.bad('SIGNATURE', 0, 'SIGNATURE', where + ": the log's key did not sign this checkpoint")
            return read
        for witness in self.witnesses:
            if note.cosigned_by(witness):
                read.witnesses.append(witness.name)
            elif note.blobs(witness):
                self.bad('SIGNATURE', 0, 'WITNESS', '%s: the cosignature of %s is not of this checkpoint'
                         % (where, witness.name))
        self.signed.append(read)
        return read

    def other_links(self):
        for later in sorted(self.signed, key=lambda c: c.size):
            before = [c for c in self.signed if later.link and c.size == later.link[0]]
            if before and not any(sha256(c.text.encode()) == later.link[1] for c in before):
                self.bad('FORKED', later.link[0] + 1, before[0].evidence(), '%s follows another checkpoint than %s'
                         % (later.where, before[0].where))

    def retirement(self, name):
        try:
            note = Note(self.export.read(name))
            read = Retirement(note)
        except ValueError as error:
            self.bad('UNREADABLE', 0, 'SIGNATURE', '%s: no statement of retirement: %s' % (name, error))
            return
        if read.origin == self.log.name and note.signed_by(self.log):
            self.retirements.append(read)
        else:
            self.bad('SIGNATURE', read.first, 'SIGNATURE', name + ": the log's key did not sign this retirement")

    def erasure(self, name):
        try:
            note = Note(self.export.read(name))
            read = Erasure(note)
        except ValueError as error:
            self.bad('UNREADABLE', 0, 'SIGNATURE', '%s: no statement of erasure: %s' % (name, error))
            return
        if read.origin == self.log.name and note.signed_by(self.log):
            self.erasures.append(read)
        else:
            self.bad('SIGNATURE', read.runs[0][0], 'SIGNATURE', name + ": the log's key did not sign this erasure")

    def unstated(self, entry):
        """The damage when a personal part is not there and no signed statement says that it was erased."""
        return None if any(e.covers(entry) for e in self.erasures) else (
            'PERSONAL_MISSING', entry, 'SIGNATURE', 'its personal part is not there and no signed statement says that it was '
            'erased')

    def retired(self, entry):
        return any(r.first <= entry <= r.last for r in self.retirements)

    def run(self):
        if self.newest:
            self.facts.append('Checkpoint of %d entries, signed %s.' % (self.newest.size, self.newest.time))
            if 'entries.jsonl' in self.export.names:
                self.selection()
                self.growth()
            else:
                WholeLog(self).run()
            self.roll_back()
            if self.erasures:
                self.facts.append('Signed statements of erasure: %d, of %d entries.'
                                  % (len(self.erasures), sum(e.count for e in self.erasures)))
        for witness in self.witnesses:
            seen = [c.size for c in self.signed if witness.name in c.witnesses]
            if seen:
                self.facts.append('Witness %s cosigned %d entries.' % (witness.name, max(seen)))
            elif self.demanded:
                self.bad('UNWITNESSED', 0, 'WITNESS', 'no checkpoint has a valid cosignature of ' + witness.name)

    def roll_back(self):
        larger = [c for c in self.signed if c.size > self.newest.size]
        if larger:
            known = max(larger, key=lambda c: (bool(c.witnesses), c.size))
            self.bad('ROLLED_BACK', self.newest.size + 1, known.evidence(), 'the log shows %d entries, but %s is of %d'
                     % (self.newest.size, known.where, known.size))

    # ---- a selection ----

    def selection(self):
        before = len(self.findings)
        said = (self.export.read('selection') or b'').decode('utf-8', 'replace').strip()
        words = said.split(' ')
        last = first = to = 0
        if len(words) == 3 and words[0] == 'range' and all(re.fullmatch('[0-9]{1,15}', w) for w in words[1:]):
            first, to = int(words[1]), int(words[2])
            last = first - 1
        self.begin_chain(first, to)
        self.last_time, self.erased, count = b'', [], 0
        for line in (self.export.read('entries.jsonl') or b'').split(b'\n'):
            if len(self.findings) > before:
                break
            if not line:
                continue
            form = SELECTED.fullmatch(line)
            if not form or not self.sound_line(line, form):
                self.bad('UNREADABLE', last + 1, 'ENTRY', 'this or a later line cannot be read')
                continue
            seq = int(form[1])
            if seq <= last:
                self.bad('INSERTED' if seq == last else 'OUT_OF_ORDER', seq, 'NEIGHBOURS', 'it follows entry %d' % last)
            elif to and seq != last + 1 and seq <= to:
                self.bad('MISSING', last + 1, 'NEIGHBOURS', 'entry %d follows' % seq)
            elif seq > self.newest.size or to and seq > to:
                self.bad('INSERTED', seq, 'SIGNATURE', 'it is beyond what was selected or signed')
            else:
                self.selected(seq, form)
            last, count = seq, count + 1
        if len(self.findings) == before and to and last < to:
            self.bad('MISSING', last + 1, 'NEIGHBOURS', 'it is not there, though the selection is %d to %d' % (first, to))
        if len(self.findings) == before and to:
            self.end_chain(first)
        self.facts.append('%d selected entries were read, %d whose personal part was erased; each has its own proof to the '
                          'checkpoint of %d entries.' % (count, len(self.erased), self.newest.size))
        if self.erased:
            self.facts.append(without(self.erased))
        if to:
            self.facts.append('The selection is entries %d to %d: they must be there without a gap.' % (first, to))
            if not self.findings:
                self.facts.append('The chain was derived anew from entry %d to the signed one of %d entries.'
                                  % (first, self.link))
        else:
            self.facts.append('The selection is by %s: nothing shows whether entries that belong to it were left out. Ask for '
                              'the range, or for the whole log.'
                              % (said if re.fullmatch('[a-z0-9 ]{1,80}', said) else 'something else'))

    # The chain over a range: from the hash in front of it over its entries and the leaf hashes after it to a signed one.

    def begin_chain(self, first, to):
        self.link, self.fits, self.broken, self.after, self.chained = first - 1, first - 1, None, [], to > 0
        if not to:
            return
        part = self.export.read('chain')
        if part is None:
            self.broken = ('UNPROVEN', first, 'TREE', 'the export does not carry the chain that the entries are links of; '
                           'one made before 29 November 2026 has none: export the range again')
            return
        form = CHAIN.fullmatch(part)
        try:
            before, *self.after = [decoded(text) for text in [form[1]] + form[3].split(b'\n')[:-1]]
            if any(len(h) != 32 for h in [before] + self.after):
                raise ValueError
        except (ValueError, TypeError):
            self.broken = ('UNREADABLE', 0, 'TREE', 'chain: it has not its form')
            return
        self.chain, self.chain_end, self.chain_first = before, int(form[2]), first
        self.compare_chain()

    def compare_chain(self):
        fits = self.link > 0 or self.chain == EMPTY
        for known in self.signed:
            if known.size == self.link:
                fits = fits and known.chain == self.chain
                self.fits = self.link if fits else self.fits
        if not fits:
            self.broken = ('CHAIN', self.fits + 1, 'SIGNATURE', 'the chain that is derived from entry %d on is not the one '
                           'that was signed at %d entries' % (self.chain_first, self.link))

    def add_chain(self, leaf):
        if not self.broken:
            self.chain, self.link = node(self.chain, leaf), self.link + 1
            self.compare_chain()

    def end_chain(self, first):
        if not self.broken and self.chain_end - self.link != len(self.after):
            self.broken = ('UNREADABLE', 0, 'TREE', 'chain: hashes of the entries %d to %d are due'
                           % (self.link + 1, self.chain_end))
        elif not self.broken and not any(c.size == self.chain_end for c in self.signed):
            self.broken = ('UNPROVEN', first, 'SIGNATURE', 'the chain is led to %d entries, where no signed checkpoint is'
                           % self.chain_end)
        elif not self.broken:
            for leaf in self.after:
                self.add_chain(leaf)
        if self.broken:
            self.bad(*self.broken)

    @staticmethod
    def sound_line(line, form):
        try:
            line.decode('utf-8')
            hashes(form[4])
            gone = form[2] == b''
            return (gone == (form[3] is not None)) and (not gone or len(decoded(form[3])) == 32) and (
                form[5] is None or len(decoded(form[5])) == 32)
        except ValueError:
            return False

    def selected(self, seq, form):
        entry, commitment = unescaped(form[2]), None
        if entry:
            read = scan(entry)
            if read is None:
                return self.bad('UNREADABLE', seq, 'ENTRY', 'it cannot be read')
            number, time, commitment = read
            before = self.last_time
            self.last_time = time
            if number != seq:
                return self.bad('CHANGED', seq, 'ENTRY', 'it has the number %d in its content' % number)
            if time < before:
                return self.bad('OUT_OF_ORDER', seq, 'NEIGHBOURS', 'it is dated before the one in front')
            leaf = leaf_hash(entry)
        else:
            leaf = decoded(form[3])
            if not self.retired(seq):
                return self.bad('MISSING', seq, 'SIGNATURE', 'its content is gone and no signed statement retires it')
        if not included(leaf, seq - 1, self.newest.size, hashes(form[4]), self.newest.root):
            return self.bad('CHANGED', seq, 'TREE', 'its proof does not lead to the signed root')
        if self.chained:
            self.add_chain(leaf)
        if form[5] is not None:
            given = sha256(decoded(form[5]) + unescaped(form[6])).hex().encode()
            if commitment != given:
                self.bad('PERSONAL_CHANGED', seq, 'ENTRY', 'its personal part is not the committed one')
        elif commitment:
            self.erased.append(seq)
            if self.unstated(seq):
                self.bad(*self.unstated(seq))

    def growth(self):
        growths = []
        for line in (self.export.read('consistency.jsonl') or b'').split(b'\n'):
            form = GROWTH.fullmatch(line)
            try:
                if line:
                    growths.append((int(form[1]), int(form[2]), hashes(form[3])))
            except (TypeError, ValueError):
                return self.bad('UNREADABLE', 0, 'TREE', 'consistency.jsonl cannot be read')
        inside = []
        for known in self.signed:
            held = known.where != 'checkpoint' and not known.where.startswith('checkpoints/')
            before = inside[-1] if inside else None
            if before and before.size == known.size:
                if before.root != known.root:
                    self.bad('FORKED', 1, 'WITNESS' if before.witnesses and known.witnesses else 'SIGNATURE',
                             'the log signed two roots for %d entries' % known.size)
            elif held and known.size <= self.newest.size and sum(c.size == known.size for c in self.signed) == 1:
                self.warnings.append('This selection does not link %s to its own checkpoint.' % known.where)
            elif 0 < known.size <= self.newest.size:
                if before:
                    proofs = [g[2] for g in growths if g[:2] == (before.size, known.size)]
                    if not proofs or not consistent(before.size, known.size, before.root, known.root, proofs[0]):
                        self.bad('UNPROVEN', before.size + 1, 'TREE', 'no proof holds that %s grew into %s'
                                 % (before.where, known.where))
                inside.append(known)


def without(entries):
    """Says which entries have no personal part, the first twenty ranges of them."""
    ranges = []
    for entry in entries:
        if ranges and ranges[-1][1] == entry - 1:
            ranges[-1][1] = entry
        else:
            ranges.append([entry, entry])
    more = sum(last - first + 1 for first, last in ranges[20:])
    return 'Without their personal part: entries %s%s.' % (
        ', '.join(str(a) if a == b else '%d to %d' % (a, b) for a, b in ranges[:20]),
        ' and %d more' % more if more else '')


def hashes(text):
    return [decoded(word[1:-1]) for word in text.split(b',')] if text else []


# ---- a whole log -----------------------------------------------------------------------------------------------------

class WholeLog:
    """Walks through all entries once, then names the damage by the nearest evidence that shows it."""

    def __init__(self, verifier):
        self.v, self.export = verifier, verifier.export
        self.size = verifier.newest.size
        self.sizes = {c.size for c in verifier.signed if c.size <= self.size} | {self.size}
        self.reached = {0: (EMPTY, EMPTY)} if 0 in self.sizes else {}
        self.chain, self.heights, self.kept_roots = EMPTY, [], []
        self.differs = self.missing_tile = 0
        self.stop = self.misplaced = self.personal = None
        self.last_time, self.tile_index, self.tile_kept = b'', -1, None
        self.erased = []
        self.counts = dict.fromkeys(('entries', 'named', 'erased', 'retired'), 0)

    def width(self, index):
        return min(WIDTH, self.size - index * WIDTH)

    def halted(self):
        return self.stop is not None or self.misplaced is not None

    def run(self):
        tiles = -(-self.size // WIDTH)
        for index in range(tiles):
            if index in self.export.bundles:
                self.tile(index)
            else:
                self.absent(index * WIDTH + 1, index == tiles - 1 or not self.export.bundles_from(index))
            if self.halted():
                break
        if not self.stop and self.export.bundles_from(tiles):
            self.too_many()
        self.v.facts.append('%d entries of %d were read: %d with their personal part, %d whose personal part was erased, '
                            '%d retired.' % (self.counts['entries'], self.size, self.counts['named'],
                                             self.counts['erased'], self.counts['retired']))
        if self.erased:
            self.v.facts.append(without(self.erased))
        self.name_damage()

    def tile(self, index):
        first, width = index * WIDTH + 1, self.width(index)
        entries, broken = split_bundle(self.export.bundle(index))
        kept = self.export.read('tile/0/' + place(index, width))
        kept = kept if kept is not None and len(kept) == 32 * width else None
        parts = self.export.read('personal/' + place(index, width))
        if parts is None:
            parts = self.export.read('personal/' + self.export.bundles[index][1][len('tile/entries/'):])
        personal = PersonalLines(parts or b'', first)
        if kept is None and not self.missing_tile:
            self.missing_tile = first
        leaves, times, before = [], [], len(self.erased)
        for i, entry in enumerate(entries[:width]):
            if not self.entry(first + i, entry, kept and kept[32 * i:32 * i + 32], personal, leaves, times):
                break
        if not self.halted() and broken and len(entries) < width:
            self.stop = ('UNREADABLE', first + len(entries), 'ENTRY', 'the bundle ends within it')
        if not self.halted() and personal.seq:
            personal.bad(personal.seq)
        missing = next((f for f in map(self.v.unstated, self.erased[before:]) if f), None)
        if missing and not (personal.finding and personal.finding[1] <= missing[1]):
            self.personal = self.personal or missing
        self.personal = self.personal or personal.finding
        if not self.halted() and times and times[0] < self.last_time:
            self.stop = ('OUT_OF_ORDER', first, 'NEIGHBOURS', 'it is dated before the entry in front')
        if self.halted():
            return
        if len(leaves) < width:
            return self.absent(first + len(leaves), not self.export.bundles_from(index + 1))
        self.last_time = times[-1] if times else self.last_time
        self.note(first, leaves)
        if len(entries) > width or broken:
            if width == WIDTH and (index + 1) * WIDTH < self.size:
                self.stop = ('INSERTED', (index + 1) * WIDTH + 1, 'NEIGHBOURS', 'the bundle before it has more than its place')
            else:
                self.too_many()
        if width == WIDTH:
            self.grow(root(leaves))
            self.kept_roots.append(root([kept[i:i + 32] for i in range(0, len(kept), 32)] if kept else leaves))

    def entry(self, due, entry, kept, personal, leaves, times):
        """Takes one entry; says whether the walk can go on."""
        if not entry:
            if not self.v.retired(due):
                self.stop = ('MISSING', due, 'SIGNATURE', 'its content is gone and no signed statement retires it')
                return False
            leaves.append(kept or bytes(32))
            personal.take(due, None)
            self.counts['retired'] += 1
            self.counts['entries'] += 1
            return True
        read = scan(entry)
        if read is None:
            self.stop = ('UNREADABLE', due, 'ENTRY', 'it is no entry')
            return False
        number, time, commitment = read
        if number != due:
            self.misplaced = (due, number)
            return False
        leaves.append(leaf_hash(entry))
        if kept is not None and kept != leaves[-1] and not self.differs:
            self.differs = due
        if times and time < times[-1]:
            self.stop = ('OUT_OF_ORDER', due, 'NEIGHBOURS', 'it is dated before the entry in front')
        else:
            times.append(time)
        found = personal.take(due, commitment)
        if commitment is not None:
            self.counts['named' if found else 'erased'] += 1
            if not found:
                self.erased.append(due)
        self.counts['entries'] += 1
        return not self.stop

    def absent(self, entry, tail):
        self.stop = ('CUT_OFF', entry, 'SIGNATURE', 'the checkpoint counts %d entries' % self.size) if tail else (
            'MISSING', entry, 'NEIGHBOURS', 'it is not there, though later ones are')

    def too_many(self):
        self.stop = ('INSERTED', self.size + 1, 'SIGNATURE', 'there are entries after those that the checkpoint counts')

    def note(self, first, leaves):
        for i, leaf in enumerate(leaves):
            self.chain = node(self.chain, leaf)
            if first + i in self.sizes:
                self.reached[first + i] = (self.root_with(leaves[:i + 1]), self.chain)

    def root_with(self, leaves):
        result = root(leaves)
        for left in self.heights:
            if left:
                result = node(left, result)
        return result

    def grow(self, tile):
        height = 0
        while height < len(self.heights) and self.heights[height]:
            tile, self.heights[height] = node(self.heights[height], tile), None
            height += 1
        if height == len(self.heights):
            self.heights.append(None)
        self.heights[height] = tile

    # ---- naming the damage ----

    def name_damage(self):
        fits = not self.halted() and self.reached[self.size][0] == self.v.newest.root
        damages = []
        if self.differs:
            damages.append(self.tile_damage(self.differs) if fits else self.name_differing(self.differs))
        if self.misplaced:
            damages.append(self.name_misplaced(*self.misplaced))
        if self.stop:
            damages.append(self.stop)
        if not damages:
            self.check_retirements(damages)
            self.check_levels(damages, fits)
        found = sorted(damages, key=lambda f: f[1])[:1] + ([self.personal] if self.personal else [])
        if not damages or fits or not self.differs and damages[0][0] == 'CUT_OFF':
            found += self.histories()
        self.v.findings += sorted(found, key=lambda f: f[1])

    @staticmethod
    def tile_damage(entry):
        return 'TILE', entry, 'TREE', 'the hash kept beside it was changed; the entries themselves are as signed'

    def name_misplaced(self, due, number):
        index = (due - 1) // WIDTH
        after = self.numbers(index)[(due - 1) % WIDTH + 1:] + self.numbers(index + 1)
        if number < due or number in after:
            return 'INSERTED', due, 'NEIGHBOURS', 'a second entry %d stands at its place' % number
        if due in after:
            return 'OUT_OF_ORDER', due, 'NEIGHBOURS', 'entry %d stands at its place and it follows later' % number
        return 'MISSING', due, 'NEIGHBOURS', 'entry %d stands at its place' % number

    def entries(self, index):
        entries, broken = split_bundle(self.export.bundle(index) or b'')
        return [] if broken else entries

    def numbers(self, index):
        return [(scan(entry) or (-1,))[0] for entry in self.entries(index)]

    def entry_at(self, number):
        entries = self.entries((number - 1) // WIDTH)
        at = (number - 1) % WIDTH
        return entries[at] if at < len(entries) and entries[at] else None

    def kept_at(self, number):
        if number > self.size:
            return None
        index, at = divmod(number - 1, WIDTH)
        if index != self.tile_index:
            self.tile_index, self.tile_kept = index, self.export.read('tile/0/' + place(index, self.width(index)))
        tile = self.tile_kept
        return tile[32 * at:32 * at + 32] if tile and len(tile) >= 32 * at + 32 else None

    def name_differing(self, due):
        here, following = self.entry_at(due), self.entry_at(due + 1)
        kept, kept_next = self.kept_at(due), self.kept_at(due + 1)
        number = (scan(following) or (-1,))[0] if following else -1
        if number == due:
            return 'INSERTED', due, 'NEIGHBOURS', 'two entries have this number'
        next_here = number > 0 and leaf_hash(renumbered(following, due)) == kept
        here_next = kept_next is not None and leaf_hash(renumbered(here, due + 1)) == kept_next
        if next_here and here_next:
            return 'OUT_OF_ORDER', due, 'TREE', 'it was exchanged with the next one and their numbers too'
        if next_here:
            return 'INSERTED', due, 'TREE', 'it was put in and those after it were given new numbers'
        if here_next:
            return 'MISSING', due, 'TREE', 'it was taken out and those after it were given new numbers'
        return 'CHANGED', due, 'TREE', 'it is not the one whose hash the tree keeps'

    def check_retirements(self, damages):
        for statement in self.v.retirements:
            if statement.last <= self.size:
                kept = [self.kept_at(n) for n in range(statement.first, statement.last + 1)]
                if None in kept or root(kept) != statement.leaves:
                    damages.append(('CHANGED', statement.first, 'SIGNATURE', 'the hashes kept of the retired entries are '
                                    'not those that were signed'))

    def check_levels(self, damages, fits):
        below, level, span, bad = self.kept_roots, 1, WIDTH, self.missing_tile
        while below and not bad:
            above = []
            for start in range(0, len(below), WIDTH):
                due = below[start:start + WIDTH]
                tile = self.export.read('tile/%d/%s' % (level, place(start // WIDTH, len(due))))
                if tile != b''.join(due):
                    parts = [(tile or b'')[i:i + 32] for i in range(0, 32 * len(due), 32)]
                    wrong = next((i for i, part in enumerate(parts) if part != due[i]), len(due) - 1)
                    bad = (start + wrong) * span + 1
                    break
                if len(due) == WIDTH:
                    above.append(root(due))
            below, level, span = above, level + 1, span * WIDTH
        if bad and fits:
            damages.append(self.tile_damage(bad))
        elif bad and not self.missing_tile:
            damages.append(('CHANGED', bad, 'TREE', 'it or another below the same hash is not the one the tree keeps'))

    def histories(self):
        known = [c for c in self.v.signed if c.size in self.reached]
        fitting = [c for c in known if self.reached[c.size][0] == c.root]
        others = [c for c in known if c not in fitting]
        if not others:
            return self.chains(known)
        first = max((c.size for c in fitting if c.size < others[0].size), default=0) + 1
        if self.v.newest in others:
            return [('REWRITTEN', first, 'SIGNATURE', 'the entries agree with each other but not with the signed '
                     'checkpoint: this or a later one was replaced')]
        kind = 'FORKED' if any(o.size == c.size for o in others for c in fitting) else 'REWRITTEN'
        told = next((c for c in others if not c.witnesses), others[0])
        return [(kind, first, told.evidence(), "the log's key signed these entries and also another history: %s is not "
                 'of them; this or a later one was replaced' % told.where)]

    def chains(self, known):
        sound = 0
        for statement in known:
            if self.reached[statement.size][1] != statement.chain:
                return [('CHAIN', sound + 1, 'SIGNATURE', 'the chain hash in %s is not that of the entries'
                         % statement.where)]
            sound = statement.size
        return []


# ---- the command -----------------------------------------------------------------------------------------------------

def key_of(word):
    if '+' in word:
        return Key(word)
    with open(word, encoding='utf-8') as file:
        return Key(file.read())


def keys_in(export, name):
    return [Key(line) for line in (export.read(name) or b'').decode('utf-8').split('\n') if line.strip()]


def verify(arguments):
    try:
        export = Export(unpacked(arguments.export))
    except DamagedLine as damage:
        print('FINDING %s entry %d evidence %s: %s' % damage.args)
        print('VERDICT %s entry %d evidence %s' % damage.args[:3])
        return 1
    warnings = []
    log = key_of(arguments.key) if arguments.key else next(iter(keys_in(export, 'log.vkey')), None)
    if log is None:
        raise NoExport('the export names no key of the log; give the one you know with --key')
    if not arguments.key:
        warnings.append("The log's key was taken from the export itself: compare it with the one published on paper.")
    witnesses = [key_of(word) for word in arguments.witness] or keys_in(export, 'witnesses.vkey')
    if witnesses and not arguments.witness:
        warnings.append("The witnesses' keys were taken from the export itself; give those you know with --witness.")
    verifier = Verifier(export, log, witnesses, bool(arguments.witness), arguments.checkpoint)
    verifier.run()
    print('Log ' + log.text)
    for fact in verifier.facts:
        print(fact)
    for warning in warnings + verifier.warnings:
        print('WARNING ' + warning)
    for kind, entry, evidence, message in verifier.findings:
        print('FINDING %s entry %d evidence %s: %s' % (kind, entry, evidence, message))
    print('VERDICT ' + ('%s entry %d evidence %s' % verifier.findings[0][:3] if verifier.findings else 'OK'))
    return 1 if verifier.findings else 0


def main(words):
    parser = argparse.ArgumentParser(description='Verifies an export of the audit trail of Second Look.')
    parser.add_argument('export')
    parser.add_argument('--key', help="the log's key as published, or a file that holds it")
    parser.add_argument('--witness', action='append', default=[], help="a witness's key; may be repeated")
    parser.add_argument('--checkpoint', action='append', default=[], help='a checkpoint that was kept elsewhere')
    try:
        return verify(parser.parse_args(words))
    except (NoExport, OSError, ValueError, zipfile.BadZipFile) as error:
        print('This cannot be verified: %s' % error)
        print('VERDICT UNREADABLE')
        return 2


if __name__ == '__main__':
    sys.stdout.reconfigure(encoding='utf-8')
    sys.exit(main(sys.argv[1:]))

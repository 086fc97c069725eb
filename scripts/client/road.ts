// Plays the whole road of an outside agency against a running system, with the generated client alone: every body is an
// example of the interface's description. Called by scripts/generated-client; ends with a line that counts the steps.
import { webcrypto as crypto } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { AccessApi, Configuration, RequestsApi, ResponseError, ResultsApi } from './generated/index.js';
import type { NewRequest, RequestLine } from './generated/index.js';
import { IssueTokenGrantTypeEnum, NewRequestFromJSON } from './generated/index.js';

const [given, credentialsFile, descriptionFile, probeFile, keyFile, kid] = process.argv.slice(2);
const address = given.replace(/\/+$/, '');
const [clientId, clientSecret] = readFileSync(credentialsFile, 'utf8').match(/user = "([^:"]+):([^"]+)"/)!.slice(1);
const description = JSON.parse(readFileSync(descriptionFile, 'utf8'));
const example = (operation: any) => operation.requestBody.content['application/json'].example;
const path = (name: string, method: string) => description.paths['/api/v1/requests/{id}' + name][method];

let steps = 0;

function check(done: string, holds: boolean, told?: unknown): void {
  if (!holds) {
    throw new Error(`NOT SO: ${done}${told === undefined ? '' : ': ' + JSON.stringify(told)}`);
  }
  steps += 1;
  console.log(`ok      ${done}`);
}

// The problem that a call is answered with; fails when the call goes through.
async function problem(call: Promise<unknown>): Promise<any> {
  try {
    await call;
  } catch (error) {
    if (error instanceof ResponseError) {
      check('a refusal is application/problem+json',
        error.response.headers.get('Content-Type') === 'application/problem+json');
      return error.response.json();
    }
    throw error;
  }
  throw new Error('NOT SO: the call was to be refused');
}

const key = () => crypto.randomUUID();
const grantType = IssueTokenGrantTypeEnum.ClientCredentials;

// What proves the program: a JWT of one minute that its private key signs (RFC 7523).
async function assertion(): Promise<string> {
  const der = Uint8Array.from(atob(readFileSync(keyFile, 'utf8').replace(/-----[^-]+-----|\s/g, '')), c => c.charCodeAt(0));
  const signs = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' };
  const url64 = (text: string) => btoa(text).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
  const now = Math.floor(Date.now() / 1000);
  const signed = url64(JSON.stringify({ alg: 'RS256', kid })) + '.' + url64(JSON.stringify({ iss: clientId, sub: clientId,
    aud: `${address}/api/v1/token`, iat: now, exp: now + 60, jti: key() }));
  const signature = await crypto.subtle.sign(signs.name, await crypto.subtle.importKey('pkcs8', der, signs, false,
    ['sign']), new TextEncoder().encode(signed));
  return signed + '.' + url64(String.fromCharCode(...new Uint8Array(signature)));
}

async function tokenByKey() {
  const access = new AccessApi(new Configuration({ basePath: address }));
  const clientAssertionType = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';
  const clientAssertion = await assertion();
  const issued = await access.issueToken({ grantType, clientAssertionType, clientAssertion });
  const replayed = await access.issueToken({ grantType, clientAssertionType, clientAssertion })
    .then(() => 200, (error: ResponseError) => error.response.status);
  check('an assertion gives one token and no second one', replayed === 401, replayed);
  return issued;
}

const token = keyFile ? await tokenByKey()
  : await new AccessApi(new Configuration({ basePath: address, username: clientId, password: clientSecret }))
    .issueToken({ grantType });
check('the credentials give a token of five minutes', token.tokenType === 'Bearer' && token.expiresIn === 300, token);

const calls = new Configuration({ basePath: address, accessToken: token.accessToken });
const requests = new RequestsApi(calls);
const results = new ResultsApi(calls);

// The example of the description for a case of its own: nobody may copy the facts of another incident.
function newRequest(): NewRequest {
  const unique = key();
  const given = NewRequestFromJSON(description.components.schemas.NewRequest.example);
  return { ...given, incidentNumber: unique.slice(0, 13), caseNumber: 'C-' + unique.slice(24),
    facts: `${given.facts} Note ${unique}.` };
}

const probe = new Blob([readFileSync(probeFile)], { type: 'image/jpeg' });

// Submit; the same again is no second request, another one under the key is turned away.
const first = newRequest();
const firstKey = key();
const taken = await requests.submitRequestRaw({ request: first, probe, idempotencyKey: firstKey });
const mine = await taken.value();
check(`${mine.number} is taken in`, taken.raw.status === 201 && mine.state === 'ACCEPTED', mine.state);
const again = await requests.submitRequest({ request: first, probe, idempotencyKey: firstKey });
check('the same under the same key is the same request', again.id === mine.id);
const reused = await problem(requests.submitRequest({ request: newRequest(), probe, idempotencyKey: firstKey }));
check('another request under the key is turned away', reused.status === 422, reused);
const elsewhere = await problem(requests.submitRequest({ request: { ...newRequest(), acknowledgement: 'Read.' }, probe }));
check('a request without the statement is refused by its clause', elsewhere.clause === '307.5-5.5.b', elsewhere);
const explained = await fetch(new URL(elsewhere.type, address + '/'));
check('the type of a problem resolves to its explanation', explained.status === 200);

// List, page by page.
async function everything(): Promise<RequestLine[]> {
  const all: RequestLine[] = [];
  for (let cursor: string | undefined; ;) {
    const page = await requests.listRequests({ limit: 2, cursor });
    all.push(...page.items);
    cursor = page.next;
    if (!cursor) {
      return all;
    }
  }
}

const listed = await everything();
check(`the list holds each of the agency's ${listed.length} requests once`, listed.some(line => line.id === mine.id)
  && new Set(listed.map(line => line.id)).size === listed.length);

// Read; unchanged is not sent again.
const read = await requests.viewRequestRaw({ id: mine.id });
const tag = read.raw.headers.get('ETag')!;
const unchanged = await requests.viewRequestRaw({ id: mine.id, ifNoneMatch: tag })
  .then(answer => answer.raw.status, (error: ResponseError) => error.response.status);
check('what has not changed is not sent again', unchanged === 304, unchanged);

// Change upon the version that was read; a second change upon the same is turned away.
const change = { ...example(path('', 'patch')), caseStatus: 'ONGOING' };
const changed = await requests.updateCaseStatus({ id: mine.id, caseStatusChange: change, ifMatch: tag });
check('the case status is updated', changed.caseStatus === 'ONGOING');
const outdated = await problem(requests.withdrawRequest({ id: mine.id, ifMatch: tag }));
check('an act upon what has changed since is turned away', outdated.status === 412, outdated);
const acknowledgement = example(path('/report/links', 'post'));
const late = await problem(results.makeReportLink({ id: mine.id, acknowledgement }));
check('there is no report before the result', late.clause === '307.5-7.1', late);

// Withdraw.
const submitted = await requests.submitRequestRaw({ request: newRequest(), probe, idempotencyKey: key() });
const other = await submitted.value();
const unsaid = await fetch(`${address}/api/v1/requests/${other.id}`, { method: 'DELETE',
  headers: { Authorization: `Bearer ${token.accessToken}` } });
check('an act that does not say upon which version is turned away', unsaid.status === 428, unsaid.status);
const withdrawn = await requests.withdrawRequest({ id: other.id, reason: 'The case was solved otherwise.',
  ifMatch: submitted.raw.headers.get('ETag')! });
check(`${other.number} is withdrawn and its photograph erased`, withdrawn.state === 'WITHDRAWN'
  && withdrawn.probe.erasedAt !== undefined);

// Add what the unit has asked for.
const details = await Promise.all(listed.map(line => requests.viewRequest({ id: line.id })));
const asked = details.find(request => request.questions.some(question => question.answeredAt === undefined));
if (!asked) {
  throw new Error('No request waits for information: let an examiner ask for some on the page of a request of this '
    + 'agency, then play the road again.');
}
const open = asked.questions.find(question => question.answeredAt === undefined)!;
const information = { ...example(path('/information', 'post')), question: open.number };
const informationKey = key();
const informed = await requests.addInformation({ id: asked.id, information, idempotencyKey: informationKey });
check(`question ${open.number} of ${asked.number} is answered`,
  informed.questions.find(question => question.number === open.number)!.answer === information.text);
const informedAgain = await requests.addInformation({ id: asked.id, information, idempotencyKey: informationKey });
check('the same answer under its key is no second act', informedAgain.timeline.length === informed.timeline.length);

// The result: notice, report, receipt with the statement again, outcome.
const issued = details.find(request => request.state === 'LEAD_ISSUED');
if (!issued) {
  throw new Error('No lead waits for its receipt: let the unit issue one for a request of this agency, then play the '
    + 'road again.');
}
const result = await results.viewResult({ id: issued.id });
check(`the result of ${issued.number} carries the statement`, result.notice!.includes(result.statement));
const direct = await problem(results.explainReport({ id: issued.id }));
check('a report without a link is refused by its clause', direct.clause === '307.5-5.5.b', direct);
const link = await results.makeReportLink({ id: issued.id, acknowledgement });
const report = await (await results.downloadReport({ secret: link.secret })).text();
check('the one-time link gives the report, a PDF', report.startsWith('%PDF-'));
const twice = await problem(results.downloadReport({ secret: link.secret }));
check('it gives it once', twice.clause === '307.5-7.1', twice);
const ifMatch = (await results.viewResultRaw({ id: issued.id })).raw.headers.get('ETag')!;
const unread = await problem(results.acknowledgeResult({ id: issued.id, ifMatch,
  acknowledgement: { acknowledgement: 'Got it.' } }));
check('a receipt without the statement is refused by its clause', unread.clause === '307.5-5.5.b', unread);
const receiptKey = key();
const receipt = await results.acknowledgeResultRaw({ id: issued.id, ifMatch, acknowledgement, idempotencyKey: receiptKey });
const closed = await receipt.value();
check('the receipt closes the request', closed.state === 'CLOSED');
const closedAgain = await results.acknowledgeResult({ id: issued.id, ifMatch, acknowledgement, idempotencyKey: receiptKey });
check('the same receipt under its key is no second act', closedAgain.state === 'CLOSED');
const outcomeReport = example(path('/outcome', 'post'));
const told = await results.reportOutcome({ id: issued.id, outcomeReport, idempotencyKey: key(),
  ifMatch: receipt.raw.headers.get('ETag')! });
check('the outcome is reported', told.outcome?.outcome === outcomeReport.outcome, told.outcome);

console.log(`The whole road was played: ${steps} steps held.`);

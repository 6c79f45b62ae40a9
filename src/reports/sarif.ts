import { quotedLines } from '../mock/engine/book/citation.ts'
import { allVerdicts, brokenOf, nameOf, type Occurrence, type RuleVerdict } from '../mock/judge/verdict.ts'
import { present } from '../mock/engine/value/present.ts'
import { targetOf } from '../mock/engine/spec/request.ts'
import type { Outcome } from '../check/outcome.ts'
import { findingText, occurrenceText } from './finding-text.ts'
import { jsonText } from './json-text.ts'
import { shownOutcome } from './shown-outcome.ts'

const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json'

/**
 * The outcome of a check as SARIF 2.1.0: a rule for all that was judged, a result for each request that broke
 * one. `file` is what a code scanner shows results in, since no journal knows the line of a client that sent
 * a request.
 */
export function sarifReport(checked: Outcome, file: string): string {
  const outcome = shownOutcome(checked)
  const { verdict, version, ending, command, at } = outcome
  const verdicts = allVerdicts(verdict)
  const indexes = new Map(verdicts.map((ruleVerdict, i) => [nameOf(ruleVerdict), i]))
  const reasons = new Map(outcome.accepted.map(({ ruleVerdict, reason }) => [nameOf(ruleVerdict), reason]))
  const log = {
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'bythebook', semanticVersion: version, rules: verdicts.map(ruleOf) } },
        invocations: [
          {
            commandLine: command.join(' '),
            startTimeUtc: at,
            executionSuccessful: ending.code === 0,
            ...present({ exitCode: ending.code ?? undefined }),
          },
        ],
        columnKind: 'utf16CodeUnits',
        results: brokenOf(verdict).flatMap((ruleVerdict) => {
          const name = nameOf(ruleVerdict)
          return ruleVerdict.occurrences.map((occurrence) =>
            resultOf(ruleVerdict, occurrence, indexes.get(name)!, file, reasons.get(name)),
          )
        }),
      },
    ],
  }
  return jsonText(log)
}

function ruleOf(ruleVerdict: RuleVerdict): object {
  const { id, kind, says, source, remedy, verdict, service } = ruleVerdict
  const said = source === undefined ? [] : quotedLines(source)
  const help = [...said, ...(remedy === undefined ? [] : [remedy])].join('\n\n') || says
  return {
    id: nameOf(ruleVerdict),
    name: id,
    shortDescription: { text: says },
    fullDescription: { text: [says, source?.note].filter((text) => text !== undefined).join(' ') },
    help: { text: help },
    ...present({ helpUri: source?.url }),
    defaultConfiguration: { level: levelOf(ruleVerdict) },
    properties: { kind, verdict, service, evidence: source?.evidence, tags: ['api', kind] },
  }
}

function resultOf(
  ruleVerdict: RuleVerdict,
  occurrence: Occurrence,
  ruleIndex: number,
  file: string,
  accepted: string | undefined,
): object {
  const name = nameOf(ruleVerdict)
  const about = findingText({ ...ruleVerdict, occurrences: [], broken: 0 })
  const { entry } = occurrence
  return {
    ruleId: name,
    ruleIndex,
    level: levelOf(ruleVerdict),
    kind: 'fail',
    message: { text: `${occurrenceText(occurrence)}\n${about}` },
    locations: [locationOf(file, entry)],
    partialFingerprints: { 'finding/v1': name },
    ...(accepted === undefined ? {} : { suppressions: [suppressionOf(accepted)] }),
    ...(entry ? webOf(entry) : {}),
  }
}

/** The file that results are shown in, and the operation that was called. */
function locationOf(file: string, entry: Occurrence['entry']): object {
  const physicalLocation = { artifactLocation: { uri: file }, region: { startLine: 1 } }
  if (entry?.operation === undefined) return { physicalLocation }
  const { service, operation } = entry
  const called = { name: operation, fullyQualifiedName: `${service}/${operation}`, kind: 'function' }
  return { physicalLocation, logicalLocations: [called] }
}

function suppressionOf(reason: string): object {
  return { kind: 'external', status: 'accepted', justification: reason }
}

function webOf({ request, response }: NonNullable<Occurrence['entry']>): object {
  return {
    webRequest: {
      protocol: 'HTTP',
      version: '1.1',
      method: request.method,
      target: targetOf(request),
      headers: request.headers,
      body: contentOf(request.body),
    },
    webResponse: {
      protocol: 'HTTP',
      version: '1.1',
      statusCode: response.status,
      ...present({ reasonPhrase: response.reason }),
      headers: response.headers,
      body: contentOf(response.body),
    },
  }
}

function contentOf({ encoding, content }: NonNullable<Occurrence['entry']>['request']['body']): object {
  return encoding === 'text' ? { text: content } : { binary: content }
}

/** A sentence that nobody says is worth a warning, the vendor's own word an error. */
function levelOf({ source }: RuleVerdict): 'error' | 'warning' {
  return source?.evidence === 'assumed' ? 'warning' : 'error'
}

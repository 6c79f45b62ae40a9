import { allVerdicts, brokenOf, nameOf, type Occurrence, type RuleVerdict } from '../mock/judge/verdict.ts'
import { targetOf } from '../mock/engine/spec/request.ts'
import type { Outcome } from '../check/outcome.ts'
import { findingText, occurrenceText } from './finding-text.ts'

const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json'

/**
 * The outcome of a check as SARIF 2.1.0: a rule for all that was judged, a result for each request that broke
 * one. `file` is what a code scanner shows results in, since no journal knows the line of a client that sent
 * a request.
 */
export function sarifReport(outcome: Outcome, file: string): string {
  const { verdict, version, ending, command, at } = outcome
  const verdicts = allVerdicts(verdict)
  const index = new Map(verdicts.map((one, i) => [nameOf(one), i]))
  const reasons = new Map(outcome.accepted.map(({ ruleVerdict: one, reason }) => [nameOf(one), reason]))
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
            ...(ending.code === null ? {} : { exitCode: ending.code }),
          },
        ],
        columnKind: 'utf16CodeUnits',
        results: brokenOf(verdict).flatMap((one) =>
          one.occurrences.map((occurrence) =>
            resultOf(one, occurrence, index.get(nameOf(one))!, file, reasons.get(nameOf(one))),
          ),
        ),
      },
    ],
  }
  return `${JSON.stringify(log, null, 2)}\n`
}

function ruleOf(ruleVerdict: RuleVerdict): object {
  const { id, kind, says, source, remedy, verdict, service } = ruleVerdict
  const help = [source?.quote, remedy].filter((text) => text !== undefined).join('\n\n') || says
  return {
    id: nameOf(ruleVerdict),
    name: id,
    shortDescription: { text: says },
    fullDescription: { text: [says, source?.note].filter((text) => text !== undefined).join(' ') },
    help: { text: help },
    ...(source?.url === undefined ? {} : { helpUri: source.url }),
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
  const { entry } = occurrence
  return {
    ruleId: nameOf(ruleVerdict),
    ruleIndex,
    level: levelOf(ruleVerdict),
    kind: 'fail',
    message: {
      text: `${occurrenceText(occurrence)}\n${findingText({ ...ruleVerdict, occurrences: [], broken: 0 })}`,
    },
    locations: [
      {
        physicalLocation: { artifactLocation: { uri: file }, region: { startLine: 1 } },
        ...(entry?.operation === undefined
          ? {}
          : {
              logicalLocations: [
                {
                  name: entry.operation,
                  fullyQualifiedName: `${entry.service}/${entry.operation}`,
                  kind: 'function',
                },
              ],
            }),
      },
    ],
    partialFingerprints: { 'finding/v1': nameOf(ruleVerdict) },
    ...(accepted === undefined
      ? {}
      : { suppressions: [{ kind: 'external', status: 'accepted', justification: accepted }] }),
    ...(entry ? webOf(entry) : {}),
  }
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
      ...(response.reason === undefined ? {} : { reasonPhrase: response.reason }),
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

import { allJudged, brokenOf, nameOf, type Incident, type Judged } from '../mock/judge/verdict.ts'
import type { Outcome } from '../check/outcome.ts'
import { findingText, incidentText } from './finding-text.ts'

const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json'

/**
 * The outcome of a check as SARIF 2.1.0: a rule for all that was judged, a result for each request that broke
 * one. `file` is what a code scanner shows results in, since no journal knows the line of a client that sent
 * a request.
 */
export function sarifReport(outcome: Outcome, file: string): string {
  const { verdict, version, ending, command, at } = outcome
  const judged = allJudged(verdict)
  const index = new Map(judged.map((one, i) => [nameOf(one), i]))
  const reasons = new Map(outcome.accepted.map(({ judged: one, reason }) => [nameOf(one), reason]))
  const log = {
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'bythebook', semanticVersion: version, rules: judged.map(ruleOf) } },
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
          one.incidents.map((incident) =>
            resultOf(one, incident, index.get(nameOf(one))!, file, reasons.get(nameOf(one))),
          ),
        ),
      },
    ],
  }
  return `${JSON.stringify(log, null, 2)}\n`
}

function ruleOf(judged: Judged): object {
  const { id, kind, says, source, remedy, ruling, service } = judged
  const help = [source?.quote, remedy].filter((text) => text !== undefined).join('\n\n') || says
  return {
    id: nameOf(judged),
    name: id,
    shortDescription: { text: says },
    fullDescription: { text: [says, source?.note].filter((text) => text !== undefined).join(' ') },
    help: { text: help },
    ...(source?.url === undefined ? {} : { helpUri: source.url }),
    defaultConfiguration: { level: levelOf(judged) },
    properties: { kind, ruling, service, evidence: source?.evidence, tags: ['api', kind] },
  }
}

function resultOf(
  judged: Judged,
  incident: Incident,
  ruleIndex: number,
  file: string,
  accepted: string | undefined,
): object {
  const { entry } = incident
  return {
    ruleId: nameOf(judged),
    ruleIndex,
    level: levelOf(judged),
    kind: 'fail',
    message: { text: `${incidentText(incident)}\n${findingText({ ...judged, incidents: [], broken: 0 })}` },
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
    partialFingerprints: { 'finding/v1': nameOf(judged) },
    ...(accepted === undefined
      ? {}
      : { suppressions: [{ kind: 'external', status: 'accepted', justification: accepted }] }),
    ...(entry ? webOf(entry) : {}),
  }
}

function webOf({ request, response }: NonNullable<Incident['entry']>): object {
  return {
    webRequest: {
      protocol: 'HTTP',
      version: '1.1',
      method: request.method,
      target: request.path + (request.query === '' ? '' : `?${request.query}`),
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

function contentOf({ encoding, content }: NonNullable<Incident['entry']>['request']['body']): object {
  return encoding === 'text' ? { text: content } : { binary: content }
}

/** A sentence that nobody says is worth a warning, the vendor's own word an error. */
function levelOf({ source }: Judged): 'error' | 'warning' {
  return source?.evidence === 'assumed' ? 'warning' : 'error'
}

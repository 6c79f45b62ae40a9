import type { Outcome } from '../check/outcome.ts'
import { nameOf, type RuleVerdict, type ServiceVerdict } from '../mock/judge/verdict.ts'
import { findingText } from './finding-text.ts'
import { markup, type Markup } from './markup.ts'
import { shownOutcome } from './shown-outcome.ts'

/**
 * The outcome of a check as JUnit XML, as Surefire writes it: a suite per service, a test case per rule and
 * duty, and one suite for the check itself.
 */
export function junitReport(checked: Outcome): string {
  const outcome = shownOutcome(checked)
  const { verdict, at } = outcome
  const suites = [
    checkSuite(outcome),
    ...verdict.services.map((service) =>
      suite(service.service, at, [
        ...service.verdicts.map((ruleVerdict) => testCase(outcome, ruleVerdict)),
        ...service.unseen.map((unseen) => unseenCase(service, unseen)),
      ]),
    ),
    ...(verdict.unassigned.length > 0
      ? [
          suite(
            'requests of no service',
            at,
            verdict.unassigned.map((ruleVerdict) => testCase(outcome, ruleVerdict)),
          ),
        ]
      : []),
  ]
  const { tests, failures, skipped } = sum(suites)
  const seconds = (outcome.ending.took / 1000).toFixed(3)
  const counts = markup`tests="${tests}" failures="${failures}" errors="0" skipped="${skipped}"`
  return markup`<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="bythebook check" ${counts} time="${seconds}">${suites.map(({ xml }) => xml)}
</testsuites>
`.text
}

interface Case {
  readonly fails: boolean
  readonly skips: boolean
  readonly xml: Markup
}
interface Counted {
  readonly tests: number
  readonly failures: number
  readonly skipped: number
  readonly xml: Markup
}

/** What the check says of itself: how the command ended, what had to be exercised, what is stale. */
function checkSuite({ reasons, at, command }: Outcome): Counted {
  return suite('check', at, [
    {
      fails: reasons.length > 0,
      skips: false,
      xml: markup`
    <testcase classname="check" name="${command.join(' ')}" time="0">${
      reasons.length > 0 &&
      markup`
      <failure message="${reasons[0]}" type="check">${reasons.join('\n')}</failure>`
    }
    </testcase>`,
    },
  ])
}

function testCase(outcome: Outcome, ruleVerdict: RuleVerdict): Case {
  const { service = 'no service', kind, id, says, verdict } = ruleVerdict
  const accepted = outcome.accepted.find(
    (acceptance) => nameOf(acceptance.ruleVerdict) === nameOf(ruleVerdict),
  )
  const missing = outcome.missing.includes(nameOf(ruleVerdict))
  const fails = (verdict === 'broken' && !accepted) || missing
  const skips = !fails && verdict !== 'kept'
  const skipped = accepted ? `accepted: ${accepted.reason}` : 'not exercised'
  const message = missing ? 'required but not exercised' : (ruleVerdict.occurrences[0]?.detail ?? says)
  return {
    fails,
    skips,
    xml: markup`
    <testcase classname="${service}.${kind}" name="${id}: ${says}" time="0">${
      fails &&
      markup`
      <failure message="${message}" type="${verdict}">${findingText(ruleVerdict)}</failure>`
    }${
      skips &&
      markup`
      <skipped message="${skipped}"/>`
    }
    </testcase>`,
  }
}

function unseenCase(
  { service }: ServiceVerdict,
  { id, says, because }: ServiceVerdict['unseen'][number],
): Case {
  return {
    fails: false,
    skips: true,
    xml: markup`
    <testcase classname="${service}.duty" name="${id}: ${says}" time="0">
      <skipped message="no journal can show it: ${because}"/>
    </testcase>`,
  }
}

function suite(name: string, at: string, cases: readonly Case[]): Counted {
  const failures = cases.filter(({ fails }) => fails).length
  const skipped = cases.filter(({ skips }) => skips).length
  const counts = markup`tests="${cases.length}" failures="${failures}" errors="0" skipped="${skipped}"`
  const xml = markup`
  <testsuite name="${name}" ${counts} time="0" timestamp="${at.slice(0, 19)}">${cases.map(({ xml }) => xml)}
  </testsuite>`
  return { tests: cases.length, failures, skipped, xml }
}

function sum(suites: readonly Counted[]): Omit<Counted, 'xml'> {
  const of = (key: 'tests' | 'failures' | 'skipped') =>
    suites.reduce((total, counted) => total + counted[key], 0)
  return { tests: of('tests'), failures: of('failures'), skipped: of('skipped') }
}

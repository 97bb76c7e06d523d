import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareStandards, settingIn } from './compare.ts'
import type { HomeFacts } from './facts.ts'
import { planDifferences, withTried, withTriedSettings } from './example-plan.ts'
import { allowedRange, settingProblems } from './setting-limits.ts'
import { firstActions, firstSettings } from './standard/index.ts'
import { inherit } from './standard.ts'
import { groupLevel } from './standard-level.ts'
import {
  figuresOf,
  inheritSettings,
  type SettingName,
  settingNames,
  settingsOf,
  type StandardSettings,
} from './standard-settings.ts'

const problems = (
  figures: Partial<Record<SettingName, number | null>>,
  above: readonly StandardSettings[],
  rest: object = {},
) => {
  const known = figuresOf(above[0] ?? firstSettings)
  return settingProblems({ ...known, figures: { ...known.figures, ...figures }, ...rest }, above).map(
    ({ path, zh }) => `${path} ${zh}`,
  )
}

describe('the settings of a level', () => {
  it('[S0-45] become only stricter, where the level above leaves nothing else open', () => {
    expect(problems({}, [firstSettings])).toEqual([])
    expect(problems({ runInMonths: 18, fourYearMonths: 36, W2: 36 }, [firstSettings])).toEqual([])
    expect(problems({ runInMonths: 6, fourYearMonths: 60, W5: null }, [firstSettings])).toEqual([
      'body.figures.runInMonths 上级允许 12 到 60。',
      'body.figures.fourYearMonths 上级允许 12 到 48。',
      'body.figures.W5 这一项不能空着。',
    ])
  })

  it('[S0-45] stay within what every level above leaves open, and never below the statutes', () => {
    const open = { ...firstSettings, limits: { runInMonths: { least: 9, most: 15 } } }
    expect(problems({ runInMonths: 9 }, [open])).toEqual([])
    const region = { ...open, runInMonths: 14, limits: { runInMonths: { least: 6, most: 20 } } }
    expect(allowedRange('runInMonths', [region, open])).toEqual({ least: 9, most: 15 })
    expect(problems({ W5: 48 }, [])).toEqual(['body.figures.W5 只能是 60 到 600。'])
    expect(
      problems({ callAttempts: 4 }, [], {
        limits: { ...figuresOf(firstSettings).limits, callAttempts: { least: 5, most: 6 } },
      }),
    ).toEqual(['body.limits.callAttempts.least 给下级的范围要包含本级的数。'])
    expect(problems({ heatingSeasons: 2 }, [firstSettings])).toHaveLength(1)
    expect(problems({ heatingSeasons: 2 }, [firstSettings], { seasonEndsOn: '03-15' })).toEqual([])
  })

  it('[S0-45] below the group only what differs is kept, and with the level above it is the same again', () => {
    const anyFigures = fc.record({
      runInMonths: fc.integer({ min: 12, max: 24 }),
      callAttempts: fc.integer({ min: 3, max: 6 }),
      W2: fc.integer({ min: 24, max: 60 }),
      heatingSeasons: fc.constantFrom(null, 2, 3),
    })
    fc.assert(
      fc.property(anyFigures, fc.option(fc.constant({ least: 1, most: 60 })), (changes, limit) => {
        const known = figuresOf(firstSettings)
        const wanted = {
          figures: { ...known.figures, ...changes },
          seasonEndsOn: changes.heatingSeasons === null ? null : '03-15',
          limits: { ...known.limits, runInMonths: limit },
        }
        const own = settingsOf(wanted, firstSettings)
        expect(figuresOf(inheritSettings(own, firstSettings))).toEqual(wanted)
        expect(own).not.toHaveProperty('fourYearMonths')
        expect(
          settingNames.some((name) => own.warrantyMonths && name === 'W5' && 'W5' in own.warrantyMonths),
        ).toBe(false)
      }),
    )
  })

  it('[2.0] show in the comparison and in the plan of an example', () => {
    const rows = firstActions.map((action) => ({ ...action, isSwitchedOff: false }))
    const group = inherit(
      { id: 'g', number: 1, ...groupLevel, publishedAt: null, settings: firstSettings },
      rows,
      null,
    )
    const city = inherit(
      {
        id: 'c',
        number: 1,
        nodeId: 'city',
        projectId: null,
        publishedAt: null,
        settings: { warrantyMonths: { W2: 36 } },
      },
      [],
      group,
    )
    const { settings, changed } = compareStandards(group, city)
    expect([settings, changed]).toEqual([['W2'], []])
    expect([settingIn(group, 'W2').value, settingIn(city, 'W2').value]).toEqual([24, 36])
    const home = { id: 'h', personId: 'p', untilOn: null }
    const planOf = (version: typeof city) =>
      planDifferences(version, group, facts, { today: '2026-11-22', moveToWorkday: (day) => day })
    const facts: HomeFacts = {
      homeId: 'h',
      projectId: 'p',
      contracts: [],
      deliveries: [
        {
          id: 'd',
          contractId: null,
          plannedOn: null,
          deliveredOn: '2024-06-12',
          movedInOn: '2024-07-01',
          endedOn: null,
        },
      ],
      households: [{ ...home, fromOn: '2024-06-12' }],
      events: [],
    }
    const moved = planOf(city).filter(({ what }) => what === 'moved')
    expect(moved.length).toBeGreaterThan(0)
    for (const { dueOn, wasDueOn } of moved)
      expect(dueOn.slice(0, 4)).toBe(String(Number(wasDueOn!.slice(0, 4)) + 1))
    // An action that somebody is writing stands in the plan before it is saved, in its place and as a new one.
    const inspection = city.byKey.get('4.2')!
    const later = withTried(city, { ...inspection, after: { months: 0, days: 5 } })
    const added = withTried(city, { ...inspection, key: 'new', title: { zh: '点灯', en: 'Light a lamp' } })
    const lineOf = (version: typeof city, wanted: string) => planOf(version).find(({ key }) => key === wanted)
    expect(lineOf(later, '4.2')).toMatchObject({
      what: 'moved',
      dueFrom: '2024-06-17',
      wasDueOn: '2024-06-13',
    })
    expect(lineOf(added, 'new')).toMatchObject({ what: 'added', title: { zh: '点灯' } })
    expect(city.byKey.has('new')).toBe(false)
    // So do figures: as if they were saved, an emptied promise drops out, and half a heating season changes nothing.
    const { figures, seasonEndsOn } = figuresOf(group.settings)
    const shown = planOf(withTriedSettings(group, { figures: { ...figures, W2: 36 }, seasonEndsOn }))
    expect(shown).toEqual(planOf(city))
    const cut = withTriedSettings(group, {
      figures: { ...figures, W2: null, runInMonths: null },
      seasonEndsOn: null,
    })
    expect(cut.settings).toEqual({ ...group.settings, warrantyMonths: cut.settings.warrantyMonths })
    expect(cut.settings.warrantyMonths).not.toHaveProperty('W2')
    const cold = withTriedSettings(group, { figures: { ...figures, heatingSeasons: null }, seasonEndsOn })
    expect(cold.settings.heating).toBeNull()
  })
})

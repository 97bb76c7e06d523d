import { refusals as common } from '#platform/errors/index.ts'
import { refuseStale, type Work } from '#platform/work/index.ts'
import { settingProblems } from '../../setting-limits.ts'
import { levelsAbove } from '../../standard.ts'
import { figuresOf, type SettingFigures, settingsOf } from '../../standard-settings.ts'
import { draftStore } from '../../stores/drafts.ts'
import { standardStore } from '../../stores/standards.ts'
import { draftInHand } from './standard-in-hand.ts'

/** Settles the figures of a draft; below the group within what the levels above allow, and only what differs is kept. */
export async function changeSettings(
  work: Work,
  standardId: string,
  { version, ...wanted }: SettingFigures & { version: number },
): Promise<void> {
  const record = await draftInHand(work, standardId)
  const standard = await standardStore(work).byId(standardId)
  await refuseStale(version, { ...record, theirs: () => figuresOf(standard.settings) })
  const above = levelsAbove(standard).map(({ settings }) => settings)
  const problems = settingProblems(wanted, above)
  if (problems.length > 0) throw common.invalidInput({ count: problems.length }, { fields: problems })
  await draftStore(work).settle(standardId, settingsOf(wanted, above[0] ?? null))
}

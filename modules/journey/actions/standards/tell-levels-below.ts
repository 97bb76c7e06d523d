import { keepersOf, languagesOf } from '#modules/identity/index.ts'
import { groupName } from '#modules/organization/index.ts'
import { sendMessage } from '#platform/messages/index.ts'
import { listed } from '#platform/text/index.ts'
import type { Work } from '#platform/work/index.ts'
import { levelsOf } from '../../queries/standards/present.ts'
import { type LevelBehind, levelsBehind } from '../../stores/levels-behind.ts'
import { standardStore } from '../../stores/standards.ts'

/** A version was published: those who keep a level that has fallen behind by it hear of it, each once. */
export async function tellLevelsBelow(work: Work, publishedId: string): Promise<void> {
  const store = standardStore(work)
  const groupId = await store.currentId()
  if (!groupId) return
  const published = await store.byId(publishedId)
  const all = await levelsBehind(work, groupId)
  const stoodOn = await store.byIds(all.map(({ extendsId }) => extendsId))
  // A level that gave its standard up leaves those below on what is no longer in force.
  const behind = all.filter(({ aboveId, extendsId }) => {
    const { nodeId, projectId } = stoodOn.get(extendsId)!
    return aboveId === publishedId || (nodeId === published.nodeId && projectId === published.projectId)
  })
  const places = behind.map(({ keptAt }) => keptAt)
  const keepers = await keepersOf(work, 'journey.standards', places)
  const byKeeper = new Map<string, LevelBehind[]>()
  for (const level of behind)
    for (const id of keepers.get(level.keptAt) ?? []) byKeeper.set(id, [...(byKeeper.get(id) ?? []), level])
  const levelOf = await levelsOf(work, [published, ...behind])
  const [languageOf, group] = await Promise.all([languagesOf(work, [...byKeeper.keys()]), groupName(work)])
  for (const [staffId, levels] of byKeeper) {
    const language = languageOf(staffId)
    await sendMessage(work, {
      channel: 'inApp',
      to: { staffId },
      template: 'standardAbove',
      language,
      variables: {
        above: levelOf(published).name || group,
        number: String(published.number),
        levels: listed(
          levels.map((level) => levelOf(level).name),
          language,
        ),
      },
      link: `/standards/versions/${levels[0]!.id}`,
      dedupeKey: `standard-above:${publishedId}:${staffId}`,
    })
  }
}

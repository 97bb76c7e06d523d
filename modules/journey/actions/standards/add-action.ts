import { projectsById } from '#modules/estate/index.ts'
import { nodesById } from '#modules/organization/index.ts'
import { refusals as common } from '#platform/errors/index.ts'
import type { Work } from '#platform/work/index.ts'
import { isOfGroup, type StandardLevel } from '../../standard-level.ts'
import { standardRefusals } from '../../standard-errors.ts'
import { ownKeyPrefix } from '../../standard-state.ts'
import { draftStore } from '../../stores/drafts.ts'
import { standardStore } from '../../stores/standards.ts'
import { noteAction } from './note-action.ts'
import { draftInHand } from './standard-in-hand.ts'
import { type ActionContent, writeAction } from './write-action.ts'

/** Adds an action to a draft. The group names its key; below it the key is made from the code of the level. */
export async function addAction(
  work: Work,
  standardId: string,
  { key: wanted, ...content }: ActionContent & { key: string | null },
): Promise<string> {
  await draftInHand(work, standardId)
  const standard = await standardStore(work).byId(standardId)
  const own = new Set((await draftStore(work).actions(standardId)).map(({ key }) => key))
  const key = isOfGroup(standard) ? groupKey(wanted) : await nextOwnKey(work, standard, own)
  if (own.has(key) || standard.byKey.has(key) || (await meantOther(work, key, content)))
    throw standardRefusals.keyTaken(
      { key },
      {
        fields: [
          {
            path: 'body.key',
            zh: '这个编号已有动作在用，或曾经用过。',
            en: 'Another action has, or had, this key.',
          },
        ],
      },
    )
  await writeAction(work, standard, { ...content, key, isSwitchedOff: false }, false)
  await noteAction(work, 'insert', standardId, { ...content, key })
  return key
}

function groupKey(wanted: string | null): string {
  if (wanted !== null && !wanted.startsWith(ownKeyPrefix)) return wanted
  const zh = `请填写编号，例如 3.10；${ownKeyPrefix} 开头的编号留给下级自增的动作。`
  const en = `Please enter a key such as 3.10; keys that begin with ${ownKeyPrefix} are for levels below.`
  throw common.invalidInput({ count: 1 }, { fields: [{ path: 'body.key', zh, en }] })
}

/** A number that this level never used: evidence of years ago still speaks of the old one. */
async function nextOwnKey(work: Work, level: StandardLevel, own: ReadonlySet<string>): Promise<string> {
  const code = await codeOf(work, level)
  const prefix = `${ownKeyPrefix}${code}-`
  const used = await work.sql<{ key: string }>(
    'SELECT DISTINCT key FROM journey.standard_action WHERE key LIKE $1',
    [`${prefix.replaceAll(/[%_\\]/g, '\\$&')}%`],
  )
  const numbers = [...own, ...used.map(({ key }) => key)]
    .filter((key) => key.startsWith(prefix))
    .map((key) => Number(key.slice(prefix.length)) || 0)
  return `${prefix}${Math.max(0, ...numbers) + 1}`
}

async function codeOf(work: Work, { nodeId, projectId }: StandardLevel): Promise<string> {
  const place = nodeId
    ? (await nodesById(work, [nodeId])).get(nodeId)
    : (await projectsById(work, [projectId!])).get(projectId!)
  return place?.code ?? ''
}

/** Evidence of years ago speaks of a key by what it meant: only the same action may come back under it. */
async function meantOther(
  work: Work,
  key: string,
  { step, subject }: Pick<ActionContent, 'step' | 'subject'>,
): Promise<boolean> {
  const rows = await work.sql(
    'SELECT 1 FROM journey.standard_action WHERE key = $1 AND (step, subject) IS DISTINCT FROM ($2, $3) LIMIT 1',
    [key, step, subject],
  )
  return rows.length > 0
}

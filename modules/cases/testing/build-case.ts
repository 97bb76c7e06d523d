import type { Work } from '#platform/work/index.ts'
import { type OpenedCase, type Opening, writeOpening } from '../opening.ts'
import { rulebookOf } from '../rulebook.ts'

export interface CaseToBuild extends Partial<Omit<Opening, 'reporter'>> {
  projectId: string
  owner: { id: string; name: string }
  reporterPersonId?: string
  reporterName?: string
}

/** A complaint about a leak that has just been taken in; in the work of staff of the project or of the system. */
export async function buildCase(
  work: Work,
  { reporterPersonId, reporterName = '沈佳禾', ...given }: CaseToBuild,
): Promise<OpenedCase> {
  const opening: Opening = {
    kind: 'complaint',
    channel: 'hotline',
    categoryId: null,
    urgency: 'NORMAL',
    safety: false,
    title: '主卧飘窗下方有水渍',
    body: '收房当天发现主卧飘窗下方有明显水渍，敲击有空响，请给书面整改方案。',
    place: null,
    fileIds: [],
    householdId: null,
    homeId: null,
    homeLabel: null,
    state: 'acknowledged',
    reporter: { personId: reporterPersonId ?? null, name: reporterName },
    ...given,
  }
  return writeOpening(work, await rulebookOf(work), opening)
}

import type { Work } from '#platform/work/index.ts'
import { addMember, removeMember } from './actions/group-members.ts'
import { changeGroup, closeGroup, planGroup, tellProgress } from './actions/lead-group.ts'
import { getGroup } from './queries/groups.ts'

/** A change of a group complaint, answered with the whole of it. */
const changing =
  <Body>(change: (work: Work, groupId: string, body: Body) => Promise<void>) =>
  async ({ work, params, body }: { work: Work; params: { groupId: string }; body: Body }) => {
    await change(work, params.groupId, body)
    return getGroup(work, params.groupId)
  }

interface OfMember {
  work: Work
  params: { groupId: string; caseId: string }
}

export const groupChanges = {
  changeGroup: changing(changeGroup),
  planGroup: changing(planGroup),
  tellProgress: changing(tellProgress),
  closeGroup: changing(closeGroup),
  async addMember({ work, params }: OfMember) {
    await addMember(work, params.groupId, params.caseId)
    return getGroup(work, params.groupId)
  },
  async removeMember({ work, params, body }: OfMember & { body: { reason: string } }) {
    await removeMember(work, params.groupId, params.caseId, body.reason)
    return getGroup(work, params.groupId)
  },
}

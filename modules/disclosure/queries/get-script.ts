import { projectsById } from '#modules/estate/index.ts'
import { filesById } from '#platform/files/index.ts'
import { recordHistory } from '#platform/history/index.ts'
import type { Work } from '#platform/work/index.ts'
import { missingTopics } from '../script.ts'
import { scriptStore } from '../stores/scripts.ts'

/** A version as staff see it: its topics with their downloads, and its approvals. */
export async function scriptView(work: Work, scriptId: string) {
  const { changedBy: _, topics, ...script } = await scriptStore(work).byId(scriptId)
  const [projects, files] = await Promise.all([
    projectsById(work, [script.projectId]),
    filesById(
      work,
      topics.flatMap(({ fileIds }) => fileIds),
    ),
  ])
  return {
    ...script,
    projectName: projects.get(script.projectId)?.name ?? '',
    missing: missingTopics(script.kind, topics).length,
    topics: topics.map(({ fileIds, ...topic }) => ({
      ...topic,
      files: fileIds.flatMap((id) => files.get(id) ?? []),
    })),
  }
}

/** Who wrote and approved a version. */
export async function scriptHistory(
  work: Work,
  scriptId: string,
  paging: { limit?: number; after?: string },
) {
  return recordHistory(work, { record: ['disclosure.script', scriptId] }, paging)
}

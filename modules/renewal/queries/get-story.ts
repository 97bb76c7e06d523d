import { refusals as common } from '#platform/errors/index.ts'
import type { Work } from '#platform/work/index.ts'
import { totalsOf } from '../funding-table.ts'
import { itemStore } from '../stores/items.ts'
import { photosOf } from '../stores/photos.ts'
import { programmeStore } from '../stores/programmes.ts'
import { type StoryRow, storyStore } from '../stores/stories.ts'

/** The story as it is being written, and the photos from which its pairs are chosen. */
export async function storyDraft(work: Work, programmeId: string) {
  const { stage, version, projectId } = await programmeStore(work).byId(programmeId)
  const items = await itemStore(work).of(programmeId)
  const photos = await photosOf(
    work,
    items.map(({ id }) => id),
  )
  const story = await storyStore(work).of(programmeId)
  const filesOf = (id: string, part: string) =>
    (photos.get(id) ?? []).filter((photo) => photo.part === part).map(({ fileId }) => fileId)
  return {
    programmeId,
    projectId,
    stage,
    version,
    story: story ? shownStory(story) : null,
    items: items.map(({ id, title }) => ({
      itemId: id,
      title,
      before: filesOf(id, 'before'),
      after: filesOf(id, 'after'),
    })),
  }
}

const shownStory = ({ programmeId: _, costs, ...story }: StoryRow) => ({
  ...story,
  costs,
  totals: totalsOf(costs),
})

const newest = 60

/** Stories that anybody may read, the newest first. */
export async function publicStories(work: Work) {
  const rows = await storyStore(work).newest(newest)
  return {
    items: rows.map(({ id, projectName, city, title, publishedOn, pairs }) => ({
      id,
      projectName,
      city,
      title,
      publishedOn: publishedOn!,
      photoFileId: pairs[0]?.afterFileId ?? null,
    })),
  }
}

/** One published story. */
export async function publicStory(work: Work, storyId: string) {
  const story = await storyStore(work).published(storyId)
  if (!story) throw common.notFound()
  return shownStory(story)
}

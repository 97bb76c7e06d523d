import { projectToday } from '#modules/estate/index.ts'
import type { Work } from '#platform/work/index.ts'
import { refusals } from '../errors.ts'
import { storyPublished } from '../events.ts'
import { tellOwners } from '../letter.ts'
import { storyDraft } from '../queries/get-story.ts'
import { itemStore } from '../stores/items.ts'
import { photosOf, showFiles } from '../stores/photos.ts'
import { programmeStore } from '../stores/programmes.ts'
import { type Pair, storyStore } from '../stores/stories.ts'
import { atStage, factOf } from './at-stage.ts'

export interface StoryInput {
  version: number
  title: string
  body: string
  thanks: string
  pairs: Omit<Pair, 'title'>[]
}

/** Writes the story; each pair is a photo from before and one from after of the same item. */
export async function writeStory(
  work: Work,
  programmeId: string,
  { version, title, body, thanks, pairs }: StoryInput,
) {
  const { programme } = await atStage(work, programmeId, ['story'], version)
  const { projectId } = programme
  const { project } = await projectToday(work, projectId)
  const items = new Map((await itemStore(work).of(programmeId)).map((item) => [item.id, item]))
  const photos = await photosOf(work, [...items.keys()])
  const shows = (itemId: string, part: string, fileId: string) =>
    photos.get(itemId)?.some((photo) => photo.part === part && photo.fileId === fileId)
  const whole = pairs.filter(
    ({ itemId, beforeFileId, afterFileId }) =>
      shows(itemId, 'before', beforeFileId) && shows(itemId, 'after', afterFileId),
  )
  await storyStore(work).write({
    projectId,
    programmeId,
    projectName: project.name,
    city: project.city,
    title: title.trim(),
    body: body.trim(),
    thanks: thanks.trim(),
    pairs: whole.map((pair) => ({
      ...pair,
      words: pair.words.trim(),
      title: items.get(pair.itemId)!.title,
    })),
  })
  await programmeStore(work).change(programme, {})
  return storyDraft(work, programmeId)
}

/** Publishes the story to the owners and to everybody, with what it cost and who paid; the renewal is finished (8.5). */
export async function publishStory(work: Work, programmeId: string, version: number) {
  const { programme, today } = await atStage(work, programmeId, ['story'], version)
  const { projectId } = programme
  const story = await storyStore(work).of(programmeId)
  if (!story || story.pairs.length === 0) throw refusals.noPairs()
  const items = await itemStore(work).of(programmeId)
  await storyStore(work).publish(
    story.id,
    today,
    items.map(({ title, costFen, shares }) => ({ title, costFen, shares })),
  )
  const fileIds = story.pairs.flatMap(({ beforeFileId, afterFileId }) => [beforeFileId, afterFileId])
  await showFiles(
    work,
    items.map(({ id }) => id),
    fileIds,
  )
  await programmeStore(work).change(programme, { toldOn: today })
  const [fact, about] = factOf(programme)
  work.emit(
    storyPublished,
    { ...fact, storyId: story.id, title: story.title, publishedOn: today, fileIds: fileIds.slice(0, 20) },
    about,
  )
  const variables = { title: story.title }
  tellOwners(work, {
    projectId,
    template: 'renewalStory',
    variables: { zh: variables, en: variables },
    link: `/stories/${story.id}`,
    key: `renewal-story:${story.id}`,
  })
  return storyDraft(work, programmeId)
}

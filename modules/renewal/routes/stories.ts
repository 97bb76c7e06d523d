import {
  Fen,
  Id,
  IsoDate,
  Line,
  Nullable,
  route,
  Shape,
  Type,
  Version,
  Words,
} from '#platform/contract/index.ts'
import { refusals } from '../errors.ts'
import { lead, params, read, Shares, standing, Text, Totals } from './common.ts'

const Story = Shape({
  id: Id,
  projectId: Id,
  projectName: Type.String(),
  city: Type.String(),
  title: Type.String(),
  body: Type.String(),
  thanks: Type.String(),
  pairs: Type.Array(
    Shape({ itemId: Id, title: Type.String(), words: Type.String(), beforeFileId: Id, afterFileId: Id }),
  ),
  costs: Type.Array(Shape({ title: Type.String(), costFen: Fen, shares: Shares })),
  totals: Totals,
  publishedOn: Nullable(IsoDate),
})
const Draft = Shape({
  ...standing,
  projectId: Id,
  story: Nullable(Story),
  items: Type.Array(
    Shape({ itemId: Id, title: Type.String(), before: Type.Array(Id), after: Type.Array(Id) }),
  ),
})
const open = { public: 'What was renewed, and what it cost, may be read by everybody once it is published.' }

export const storyRoutes = {
  getStory: route({
    method: 'GET',
    path: '/renewals/:programmeId/story',
    access: read,
    summary: { zh: '查看成果故事', en: 'Get the story of a renewal' },
    params,
    reply: Draft,
  }),
  writeStory: route({
    method: 'PUT',
    path: '/renewals/:programmeId/story',
    access: lead,
    summary: { zh: '编写成果故事', en: 'Write the story of a renewal' },
    params,
    body: Shape({
      version: Version,
      title: Line,
      body: Words,
      thanks: Text(2000),
      pairs: Type.Array(Shape({ itemId: Id, words: Text(500), beforeFileId: Id, afterFileId: Id }), {
        maxItems: 50,
      }),
    }),
    reply: Draft,
    refusals: [refusals.wrongStage],
  }),
  publishStory: route({
    method: 'POST',
    path: '/renewals/:programmeId/story-publication',
    access: lead,
    summary: { zh: '公布成果故事', en: 'Publish the story' },
    params,
    body: Shape({ version: Version }),
    reply: Draft,
    refusals: [refusals.wrongStage, refusals.noPairs],
  }),
  publicStories: route({
    method: 'GET',
    path: '/renewal-stories',
    access: open,
    summary: { zh: '已公布的更新改造故事', en: 'Published stories of renewals' },
    reply: Shape({
      items: Type.Array(
        Shape({
          id: Id,
          projectName: Type.String(),
          city: Type.String(),
          title: Type.String(),
          publishedOn: IsoDate,
          photoFileId: Nullable(Id),
        }),
      ),
    }),
  }),
  publicStory: route({
    method: 'GET',
    path: '/renewal-stories/:storyId',
    access: open,
    summary: { zh: '阅读一个更新改造故事', en: 'Read the story of a renewal' },
    params: Shape({ storyId: Id }),
    reply: Story,
  }),
}

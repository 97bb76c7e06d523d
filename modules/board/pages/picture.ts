import { portalPalette } from '#design/theme/palette.ts'
import type { WordsPicture } from '#platform/pictures/words-picture.ts'
import type { PublicPost } from '../queries/public-post.ts'
import { pageTexts } from './texts.ts'

const { light } = portalPalette
const t = pageTexts.zh
const size = { width: 1200, height: 630 }
const lamp = `<g transform="translate(80 70) scale(2)"><rect x="1" y="1" width="30" height="30" rx="8" fill="${light.jade}"/><circle cx="16" cy="15" r="7" fill="${light.lamp}"/><path d="M1 23h30M16 1v30" stroke="#FFFDF9" stroke-width="1.6" opacity=".8"/></g>`
const ground = `<rect width="1200" height="630" fill="${light.ground}"/><rect y="610" width="1200" height="20" fill="${light.jade}"/>${lamp}`
const left = { x: 80, width: 1040 }

const mostKept = 100
const pictures = new Map<string, Promise<Buffer>>()
let last: Promise<unknown> = Promise.resolve()

/** The picture that goes with a link to a post, or to the board; drawn once for each state of the post. */
export function sharePicture(post: PublicPost | null): Promise<Buffer> {
  const key = post ? `${post.number} ${post.changedAt.getTime()}` : 'board'
  const known = pictures.get(key)
  if (known) return known
  // One after the other: a crowd of readers must not keep the server from everything else.
  const drawn = last.catch(() => {}).then(() => (post ? ofPost(post) : ofBoard()))
  last = drawn
  pictures.set(key, drawn)
  drawn.catch(() => pictures.delete(key))
  const [oldest] = pictures.keys()
  if (pictures.size > mostKept) pictures.delete(oldest!)
  return drawn
}

const brand = {
  text: `${t.site} · ${t.title}`,
  x: 164,
  y: 115,
  size: 34,
  colour: light.inkSoft,
  width: 900,
  lines: 1,
}

function ofPost({ title, projectName, topicZh, standing, answers, number }: PublicPost): Promise<Buffer> {
  const answer = answers.at(-1)
  const said = answer
    ? `${answer.staffName}${answer.staffPost ? ` ${answer.staffPost}` : ''}：${answer.body}`
    : ''
  return draw({
    ...size,
    ground,
    words: [
      brand,
      {
        ...left,
        text: title ?? t.withheldTitle,
        y: 230,
        size: 60,
        colour: light.ink,
        lines: 2,
        weight: 'bold',
      },
      { ...left, text: said, y: 410, size: 34, colour: light.inkSoft, lines: 2 },
      {
        ...left,
        text: `${t.standings[standing]} · ${projectName} · ${topicZh} · ${t.number(number)}`,
        y: 550,
        size: 32,
        colour: light.jadeText,
        lines: 1,
      },
    ],
  })
}

const ofBoard = () =>
  draw({
    ...size,
    ground,
    words: [
      brand,
      { ...left, text: t.title, y: 300, size: 84, colour: light.ink, lines: 1, weight: 'bold' },
      { ...left, text: t.lead, y: 400, size: 38, colour: light.inkSoft, lines: 2 },
    ],
  })

/** The tools that draw letters are read when the first picture is asked for. */
async function draw(words: WordsPicture): Promise<Buffer> {
  const { wordsPicture } = await import('#platform/pictures/words-picture.ts')
  return wordsPicture(words)
}

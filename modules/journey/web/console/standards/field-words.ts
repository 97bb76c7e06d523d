import { defineTexts, useSay, useTexts } from '#design/texts.ts'
import type { Comparison, StandardAction } from '../api.ts'
import { stepNameOf } from '../step-names.ts'
import { standardsTexts } from '../standards-texts.ts'
import { useAnchorWords, useWhenWords } from '../when-words.ts'
import { words } from '../words.ts'
import { formTexts } from './form-texts.ts'

export type Field = Comparison['changed'][number]['fields'][number]

const texts = defineTexts({
  zh: {
    fields: {
      title: '名称',
      step: '步骤',
      subject: '挂在谁身上',
      anchor: '起算的事',
      after: '日期',
      opens: '可提前办理',
      grace: '宽限',
      repeats: '重复',
      nature: '性质',
      performer: '岗位',
      sameVisitAs: '同一次上门',
      evidence: '证据',
      customer: '客户看到',
      customerDone: '办理后客户看到',
      shares: '客户可打开',
      countsIn: '计入',
      optional: '可选',
      limits: '下级可以改',
      guide: '操作指引',
      pictures: '配图',
      tag: '来历',
      source: '出处',
    } satisfies Record<Field, string>,
    days: (count: number) => `${count} 天`,
    none: '无',
    sameAsBefore: '与办理前相同',
    yes: '是，下级可停用',
    no: '否，必做',
    pictures: (count: number) => `${count} 张`,
    usual: '只能更早、更短',
    once: '不重复',
  },
  en: {
    fields: {
      title: 'Title',
      step: 'Step',
      subject: 'Hangs on',
      anchor: 'Counted from',
      after: 'Day',
      opens: 'Opens ahead',
      grace: 'Grace',
      repeats: 'Repeats',
      nature: 'Nature',
      performer: 'Post',
      sameVisitAs: 'Same visit as',
      evidence: 'Evidence',
      customer: 'The customer reads',
      customerDone: 'Once done, the customer reads',
      shares: 'The customer opens',
      countsIn: 'Counts in',
      optional: 'Optional',
      limits: 'Lower levels may change',
      guide: 'How it is done',
      pictures: 'Pictures',
      tag: 'Where it comes from',
      source: 'Source',
    },
    days: (count: number) => (count === 1 ? '1 day' : `${count} days`),
    none: 'None',
    sameAsBefore: 'The same as before',
    yes: 'Yes, may be switched off below',
    no: 'No, a duty',
    pictures: (count: number) => (count === 1 ? '1 picture' : `${count} pictures`),
    usual: 'Only earlier and shorter',
    once: 'Does not repeat',
  },
})

/** The name of a field of an action, and what stands in it, in words. */
export function useFieldWords() {
  const t = useTexts(texts)
  const s = useTexts(standardsTexts)
  const f = useTexts(formTexts)
  const w = useTexts(words)
  const say = useSay()
  const anchorWords = useAnchorWords()
  const whenWords = useWhenWords()
  const bare = { opens: 0, grace: 0, repeats: null }
  const said: Record<Field, (action: StandardAction) => string> = {
    title: ({ title }) => say(title),
    step: ({ step }) => stepNameOf(say)(step),
    subject: ({ subject }) => f.subjects[subject],
    anchor: ({ anchor }) => anchorWords(anchor),
    after: ({ anchor, after }) => whenWords({ ...bare, anchor, after }),
    opens: ({ opens }) => t.days(opens),
    grace: ({ grace }) => t.days(grace),
    repeats: ({ repeats }) => (repeats ? s.repeats(repeats.everyMonths, repeats.times) : t.once),
    nature: ({ nature }) => f.natures[nature],
    performer: ({ performer }) => w.roles[performer] ?? performer,
    sameVisitAs: ({ sameVisitAs }) => sameVisitAs ?? t.none,
    evidence: ({ evidence }) =>
      evidence
        .map(({ anyOf, least }) => `${anyOf.map((kind) => w.evidence[kind]).join(w.orMark)} × ${least}`)
        .join(w.list),
    customer: ({ customer }) => (customer ? say(customer) : t.none),
    customerDone: ({ customerDone }) => (customerDone ? say(customerDone) : t.sameAsBefore),
    shares: ({ shares }) => shares.map((kind) => w.evidence[kind]).join(w.list) || t.none,
    countsIn: ({ countsIn }) => countsIn.join(w.list) || t.none,
    optional: ({ optional }) => (optional ? t.yes : t.no),
    limits: ({ limits }) =>
      limits
        ? [f.earlierBy(limits.earlier), f.laterBy(limits.later), f.graceLonger(limits.moreGrace)].join(w.list)
        : t.usual,
    guide: ({ guide }) => say(guide),
    pictures: ({ pictures }) => t.pictures(pictures.length),
    tag: ({ tag }) => s.tags[tag],
    source: ({ source }) => source || t.none,
  }
  return { nameOf: (field: Field) => t.fields[field], said }
}

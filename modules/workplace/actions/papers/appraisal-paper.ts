import { listed } from '#platform/text/index.ts'
import type { Work } from '#platform/work/index.ts'
import { refusals } from '../../errors.ts'
import { appraisalView } from '../../queries/appraisal-view.ts'
import { type Answering, printFacts, printInPairs, printSignatures, sendPaper } from './send-paper.ts'

const words = {
  zh: {
    title: (name: string, from: string) => `员工评价 ${name} ${from} 起`,
    person: '员工',
    company: '公司',
    supervisor: '主管',
    period: '评价期',
    talk: '谈话日期',
    agreed: '本人确认',
    rating: (self: string, rated: string) => `自评 ${self}，主管 ${rated}`,
    result: '谈话结果',
    needs: '商定的培训',
    own: '本人的话',
    secret: '只供本人和主管保存，不得转交他人。',
  },
  en: {
    title: (name: string, from: string) => `Appraisal of ${name}, period from ${from}`,
    person: 'Person',
    company: 'Company',
    supervisor: 'Supervisor',
    period: 'Period',
    talk: 'Talked on',
    agreed: 'Agreed on',
    rating: (self: string, rated: string) => `self ${self}, supervisor ${rated}`,
    result: 'Result of the talk',
    needs: 'Training agreed',
    own: 'In the person’s own words',
    secret: 'For the person and the supervisor alone; not to be passed on.',
  },
}

/** A concluded appraisal on paper, for the two whom it concerns. */
export async function appraisalPaper(work: Work, appraisalId: string, http: Answering): Promise<Buffer> {
  const one = await appraisalView(work, appraisalId)
  if (one.state !== 'agreed') throw refusals.notConcluded({ name: one.staffName })
  const of = (list: typeof one.self, key: string) => list.find((rating) => rating.key === key)
  return sendPaper(work, http, {
    title: (language) => words[language].title(one.staffName, one.fromOn),
    subject: ['workplace.appraisal', appraisalId],
    async print(book, language) {
      const w = words[language]
      const named = new Map(one.qualities.map((quality) => [quality.key, quality[language]]))
      await book.text(w.secret, { size: 9, colour: '#8C2F4B', gap: 8 })
      await printInPairs(book, [
        [w.person, one.staffName],
        [w.company, one.nodeName],
        [w.supervisor, one.supervisorName],
        [w.period, `${one.fromOn} – ${one.untilOn}`],
        [w.talk, one.talkOn],
        [w.agreed, one.agreedOn],
      ])
      await book.text('', { size: 1, gap: 8 })
      const lines = one.qualities.map(({ key, ...name }) => {
        const [self, rated] = [of(one.self, key), of(one.rated, key)]
        const ratings = w.rating(String(self?.rating ?? '—'), String(rated?.rating ?? '—'))
        return { words: `${name[language]}  ${ratings}`, example: rated?.example }
      })
      // Two columns, so that all of it fits on one page; what has an example stands below with it.
      const short = lines.filter(({ example }) => !example)
      for (let at = 0; at < short.length; at += 2)
        await book.row([short[at]!.words, short[at + 1]?.words ?? ''], { size: 9.5, gap: 1 })
      await book.text('', { size: 1, gap: 4 })
      for (const { words: rating, example } of lines) {
        if (!example) continue
        await book.keepTogether(36)
        await book.text(rating, { size: 9.5, gap: 1 })
        await book.text(example, { size: 9.5, indent: 16, gap: 4 })
      }
      await book.text('', { size: 1, gap: 6 })
      // Nobody signs on a page that says nothing of what is signed.
      await book.keepTogether(160)
      await printFacts(book, [
        [w.result, one.result],
        [
          w.needs,
          listed(
            one.needs.map((key) => named.get(key) ?? key),
            language,
          ) || null,
        ],
        [w.own, one.ownWords],
      ])
      await printSignatures(book, [
        [w.supervisor, one.supervisorName],
        [w.person, one.staffName],
      ])
    },
  })
}

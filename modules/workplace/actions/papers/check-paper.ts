import { paperPicture, storedFiles } from '#platform/files/index.ts'
import type { Work } from '#platform/work/index.ts'
import { checkView } from '../../queries/check-view.ts'
import { type Answering, printFacts, printSignatures, sendPaper } from './send-paper.ts'

const words = {
  zh: {
    title: (name: string, day: string) => `行为规范检查 ${name} ${day}`,
    person: '被检查人',
    company: '公司',
    place: '地点',
    checker: '检查人',
    day: '检查日期',
    edition: '行为规范版本',
    kept: '做到 / 看到',
    lines: '逐条结果',
    results: { kept: '做到', notKept: '没做到', notSeen: '没看到' },
    measures: '改进措施',
    measure: (what: string, who: string, due: string) => `${what}（${who}，${due} 前）`,
    done: (day: string, note: string) => `已完成 ${day}：${note}`,
    answer: '本人回应',
    note: '说明',
  },
  en: {
    title: (name: string, day: string) => `Check of conduct, ${name}, ${day}`,
    person: 'Person',
    company: 'Company',
    place: 'Place',
    checker: 'Checked by',
    day: 'Checked on',
    edition: 'Edition of the code',
    kept: 'Kept / seen',
    lines: 'Rule by rule',
    results: { kept: 'kept', notKept: 'not kept', notSeen: 'not seen' },
    measures: 'Measures',
    measure: (what: string, who: string, due: string) => `${what} (${who}, by ${due})`,
    done: (day: string, note: string) => `Done on ${day}: ${note}`,
    answer: 'The person answers',
    note: 'Note',
  },
}

/** A check on paper with its photos, for whoever may see it, with room for signatures. */
export async function checkPaper(work: Work, checkId: string, http: Answering): Promise<Buffer> {
  const check = await checkView(work, checkId)
  const pictures = await picturesOf(
    work,
    check.lines.flatMap(({ files }) => files.map(({ id }) => id)),
  )
  return sendPaper(work, http, {
    title: (language) => words[language].title(check.staffName, check.checkedOn),
    subject: ['workplace.conduct_check', checkId],
    async print(book, language) {
      const w = words[language]
      await printFacts(book, [
        [w.person, check.staffName],
        [w.company, [check.nodeName, check.departmentName].filter(Boolean).join(' · ')],
        [w.place, check.place],
        [w.checker, check.checkerName],
        [w.day, check.checkedOn],
        [w.edition, String(check.edition)],
        [w.kept, `${check.kept} / ${check.kept + check.notKept}`],
        [w.note, check.note],
      ])
      await book.text(w.lines, { size: 13, weight: 'bold', gap: 4 })
      for (const { result, note, files, ...rule } of check.lines) {
        await book.keepTogether(60)
        await book.text(`[${w.results[result]}] ${rule[language]}`, { size: 10, gap: 1 })
        if (note) await book.text(note, { size: 9.5, indent: 16, gap: 2 })
        for (const { id } of files) {
          const jpeg = pictures.get(id)
          if (jpeg) await book.picture(jpeg, { width: 220, height: 160 }, 16)
        }
      }
      if (check.measures.length) {
        await book.text('', { gap: 6 })
        await book.text(w.measures, { size: 13, weight: 'bold', gap: 4 })
      }
      for (const { what, staffName, dueOn, doneOn, doneNote } of check.measures) {
        await book.text(w.measure(what, staffName, dueOn), { size: 10, gap: 1 })
        if (doneOn) await book.text(w.done(doneOn, doneNote ?? ''), { size: 9.5, indent: 16, gap: 2 })
      }
      if (check.answer) await printFacts(book, [[w.answer, check.answer]])
      await printSignatures(book, [
        [w.checker, check.checkerName],
        [w.person, check.staffName],
      ])
    },
  })
}

/** The photos as papers take them, as far as the reader sees them. */
async function picturesOf(work: Work, ids: readonly string[]): Promise<Map<string, Buffer>> {
  const found = new Map<string, Buffer>()
  for (const [id, file] of await storedFiles(work, ids)) {
    const jpeg = await paperPicture(work.services.storage, file)
    if (jpeg) found.set(id, jpeg)
  }
  return found
}

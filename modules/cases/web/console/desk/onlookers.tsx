import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { Icon } from '#design/plain/icon.tsx'
import { useJoining, useTexts } from '#design/texts.ts'
import { cases } from '../api.ts'
import styles from './desk.module.css'
import { deskTexts } from './texts.ts'

/** So often this page says that somebody is here; the others forget her after three times as long. */
const beatMs = 10_000
const stillWritingMs = 12_000

/** Who else reads or writes on this case now. @serves S2-07 */
export function Onlookers({ caseId }: { caseId: string }) {
  const t = useTexts(deskTexts)
  const join = useJoining()
  const doing = useWriting() ? 'writing' : 'reading'
  const { data } = useQuery({
    queryKey: ['onlookers', caseId, doing],
    queryFn: () => cases.call.onTheCase({ params: { caseId }, query: { doing } }),
    refetchInterval: beatMs,
    staleTime: 0,
    placeholderData: (before) => before,
    retry: false,
  })
  useEffect(
    () => () =>
      void cases.call.onTheCase({ params: { caseId }, query: { doing: 'gone' } }).catch(() => undefined),
    [caseId],
  )
  const writing = data?.items.filter(({ isWriting }) => isWriting) ?? []
  const reading = data?.items.filter(({ isWriting }) => !isWriting) ?? []
  const names = (people: typeof reading) => join.list(people.map(({ name }) => name))
  return (
    <output className={styles.onlookers}>
      {writing.length > 0 && (
        <span data-writing>
          <Icon name="edit" size={14} /> {t.writing(names(writing))}
        </span>
      )}
      {reading.length > 0 && (
        <span>
          <Icon name="eye" size={14} /> {t.reading(names(reading))}
        </span>
      )}
    </output>
  )
}

/** Whether somebody has typed into the words for the case a moment ago. */
function useWriting(): boolean {
  const [isWriting, setIsWriting] = useState(false)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const hear = ({ target }: Event) => {
      if (!(target instanceof Element) || !target.closest('[data-say]')) return
      setIsWriting(true)
      clearTimeout(timer)
      timer = setTimeout(() => setIsWriting(false), stillWritingMs)
    }
    document.addEventListener('input', hear)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('input', hear)
    }
  }, [])
  return isWriting
}

import encodeQR from 'qr'
import { useMemo } from 'react'
import { useTexts } from '#design/texts.ts'
import type { Poster } from './api.ts'
import { posterTexts } from './poster-texts.ts'
import { posterWords as words, sayTerm } from './poster-words.ts'
import styles from './poster.module.css'

/** What hangs: hotline, two codes to scan, who answers, and what is promised. */
export function PosterSheet({ poster, size }: { poster: Poster; size: 'A4' | 'A3' }) {
  const { projectId, projectName, address, content, edition, editionOn } = poster
  const report = content.formLink ?? `${address}/cases/new`
  const board = `${address}/board?projectId=${projectId}`
  const facts = [
    [words.hours, content.hours],
    [words.reception, content.reception],
    [words.answeredBy, content.answeredBy],
  ] as const
  return (
    <div className={styles.sheet}>
      <style>{`@page { size: ${size} portrait; margin: 0 }`}</style>
      <article className={styles.paper} lang="zh-CN">
        <header className={styles.head}>
          <h2>
            {projectName} · {words.title.zh}
          </h2>
          <small>{words.title.en}</small>
        </header>
        <div>
          <p>{words.hotline.zh}</p>
          <p className={styles.hotline}>{content.hotline ?? '—'}</p>
          <small>{words.hotline.en}</small>
        </div>
        <div className={styles.codes}>
          <Code to={report} words={words.report} />
          <Code to={board} shown={`${address}/board`} words={words.board} />
        </div>
        <dl className={styles.facts}>
          {facts
            .filter(([, value]) => value)
            .map(([{ zh, en }, value]) => (
              <div key={en} style={{ display: 'contents' }}>
                <dt>
                  {zh}
                  <small>{en}</small>
                </dt>
                <dd>{value}</dd>
              </div>
            ))}
        </dl>
        {content.terms.length > 0 && (
          <section className={styles.promise}>
            <h3>{words.promise.zh}</h3>
            <ul>
              {content.terms.map((term) => {
                const { zh, en } = sayTerm(term)
                return (
                  <li key={term.urgency + term.target}>
                    {zh}
                    <small>{en}</small>
                  </li>
                )
              })}
            </ul>
            <p>
              <small>{words.law.zh}</small>
              <small>{words.law.en}</small>
            </p>
          </section>
        )}
        <footer className={styles.foot}>
          <span>{projectName}</span>
          <span>
            第 {edition} 版 · Edition {edition} · {editionOn}
          </span>
        </footer>
      </article>
    </div>
  )
}

/** Dark squares on white, as cameras read them best, with the address for those who type. */
function Code({
  to,
  shown = to,
  words: { zh, en },
}: {
  to: string
  shown?: string
  words: { zh: string; en: string }
}) {
  const t = useTexts(posterTexts)
  const rows = useMemo(() => encodeQR(to, 'raw', { border: 2, ecc: 'medium' }), [to])
  const path = rows
    .flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])))
    .join('')
  return (
    <figure>
      <svg
        className={styles.code}
        viewBox={`0 0 ${rows.length} ${rows.length}`}
        role="img"
        aria-label={t.qr(to)}
        shapeRendering="crispEdges"
      >
        <path d={path} />
      </svg>
      <figcaption>
        {zh}
        <small>{en}</small>
        <small className={styles.address}>{shown}</small>
      </figcaption>
    </figure>
  )
}

import { useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { Alert, Button, Radio } from 'antd'
import { useState } from 'react'
import { useLanguage } from '#design/language.ts'
import { useGo } from '#design/link.tsx'
import { EntityPicker } from '#design/pick/entity-picker.tsx'
import { Skeleton } from '#design/plain/skeleton.tsx'
import { EmptyState } from '#design/plain/states.tsx'
import { PageHead } from '#design/shell/page-head.tsx'
import { useSay, useTexts } from '#design/texts.ts'
import { RefusedError } from '#platform/web/client.ts'
import { nameOfProject, searchProjects } from '../../pick.ts'
import { type ImportKind, importing } from './api.ts'
import { FieldNames } from './field-names.tsx'
import styles from './imports.module.css'
import { sendSheet } from './send-sheet.ts'
import { SheetDrop } from './sheet-drop.tsx'
import { Steps } from './steps.tsx'
import { texts } from './texts.ts'

/** The first step of an import: what, where to, and the file. @serves S3-05 */
export default function NewImport() {
  const t = useTexts(texts)
  const { data } = useQuery(importing.query.listKinds())
  return (
    <>
      <PageHead title={t.add} back={{ to: '/imports', label: t.title }} />
      {!data && <Skeleton lines={6} />}
      {data?.items.length === 0 && <EmptyState icon="lock" title={t.noKinds} hint={t.noKindsHint} />}
      {data && data.items.length > 0 && <Begin kinds={data.items} />}
    </>
  )
}

function Begin({ kinds }: { kinds: readonly ImportKind[] }) {
  const t = useTexts(texts)
  const say = useSay()
  const language = useLanguage()
  const go = useGo()
  const asked = useSearch({ strict: false }) as { kind?: string; projectId?: string }
  const [key, setKey] = useState(kinds.find((kind) => kind.key === asked.kind)?.key ?? kinds[0]!.key)
  const [projectId, setProjectId] = useState(asked.projectId)
  const [file, setFile] = useState<File>()
  const [share, setShare] = useState<number>()
  const [problem, setProblem] = useState<string>()
  const kind = kinds.find((candidate) => candidate.key === key)!
  const lacking = [kind.needsProject && !projectId && t.project, !file && t.file].filter(Boolean)
  const begin = async () => {
    setProblem(undefined)
    setShare(0)
    try {
      const where = kind.needsProject ? { projectId } : {}
      const { id } = await sendSheet({ file: file!, kind: key, ...where }, { language, onProgress: setShare })
      go(`/imports/${id}`)
    } catch (error) {
      setProblem(error instanceof RefusedError ? error.message : t.lost)
      setShare(undefined)
    }
  }
  return (
    <div className={styles.begin}>
      <Steps at="upload" />
      <h2>{t.what}</h2>
      <Radio.Group
        value={key}
        onChange={({ target }) => setKey(target.value as string)}
        className={styles.kinds}
      >
        {kinds.map((each) => (
          <Radio key={each.key} value={each.key}>
            <strong>{say(each.label)}</strong>
            <small>{say(each.hint)}</small>
          </Radio>
        ))}
      </Radio.Group>
      <FieldNames fields={kind.fields} />
      {kind.needsProject && (
        <>
          <h2>{t.into}</h2>
          <div className={styles.picker}>
            <EntityPicker
              label={t.into}
              value={projectId}
              onChange={setProjectId}
              search={searchProjects}
              labelOf={nameOfProject}
            />
          </div>
        </>
      )}
      <h2>{t.choose}</h2>
      <SheetDrop file={file} onFile={setFile} />
      <div aria-live="assertive">{problem && <Alert type="error" title={problem} />}</div>
      <div className={styles.actions}>
        <Button
          type="primary"
          disabled={lacking.length > 0}
          loading={share !== undefined}
          onClick={() => void begin()}
        >
          {share === undefined ? t.start : t.sending(Math.round(share * 100))}
        </Button>
        <span role="status" className={styles.warning}>
          {lacking.length > 0 && t.lacking(lacking.join(t.and))}
        </span>
      </div>
    </div>
  )
}

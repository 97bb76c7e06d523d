import { FormDialog } from '#design/form/form-dialog.tsx'
import { DateText } from '#design/plain/relative-time.tsx'
import { StatusTag } from '#design/plain/status-tag.tsx'
import { Section } from '#design/record/section.tsx'
import { useTexts } from '#design/texts.ts'
import { estate, type Phase, type Project } from '../api.ts'
import { DeliverForm, PhaseForm } from './phase-forms.tsx'
import styles from './projects.module.css'
import { Removal } from './removal.tsx'
import { texts } from './texts.ts'

/** The phases with their planned and formal delivery. */
export function Phases({ project, edits }: { project: Project; edits: boolean }) {
  const t = useTexts(texts)
  const next = Math.max(0, ...project.phases.map(({ number }) => number)) + 1
  const add = edits && (
    <FormDialog label={t.addPhase} icon="plus" type="link" size="small" refreshes={['estate']}>
      {({ done, close }) => <PhaseForm projectId={project.id} next={next} onSent={done} onCancel={close} />}
    </FormDialog>
  )
  return (
    <Section title={t.phases} aside={add}>
      {project.phases.length === 0 && <p className={styles.faint}>{t.noPhases}</p>}
      <div className={styles.rows}>
        {project.phases.map((phase) => (
          <PhaseRow key={phase.id} phase={phase} projectId={project.id} edits={edits} />
        ))}
      </div>
    </Section>
  )
}

function PhaseRow({ phase, projectId, edits }: { phase: Phase; projectId: string; edits: boolean }) {
  const t = useTexts(texts)
  const { name, plannedDeliveryOn, deliveredOn } = phase
  return (
    <div className={styles.row}>
      <strong>{name}</strong>
      <p>
        <span>
          {t.planned} {plannedDeliveryOn ? <DateText date={plannedDeliveryOn} /> : '—'}
        </span>
        <span>
          {deliveredOn ? (
            <StatusTag tone="done" bare>
              {t.delivered} <DateText date={deliveredOn} />
            </StatusTag>
          ) : (
            <StatusTag tone="idle" bare>
              {t.notDelivered}
            </StatusTag>
          )}
        </span>
      </p>
      {edits && <PhaseActions phase={phase} projectId={projectId} />}
    </div>
  )
}

function PhaseActions({ phase, projectId }: { phase: Phase; projectId: string }) {
  const t = useTexts(texts)
  const params = { projectId, phaseId: phase.id }
  return (
    <div className={styles.actions}>
      {!phase.deliveredOn && (
        <FormDialog label={t.deliver} size="small" refreshes={['estate', 'journey']}>
          {({ done, close }) => (
            <DeliverForm projectId={projectId} phase={phase} onSent={done} onCancel={close} />
          )}
        </FormDialog>
      )}
      <FormDialog
        label={`${t.changePhase} ${phase.name}`}
        title={t.changePhase}
        icon="edit"
        iconOnly
        refreshes={['estate']}
      >
        {({ done, close }) => (
          <>
            <PhaseForm
              projectId={projectId}
              phase={phase}
              next={phase.number}
              onSent={done}
              onCancel={close}
            />
            <Removal
              consequence={t.removePhase(phase.name)}
              remove={() => estate.call.removePhase({ params })}
            />
          </>
        )}
      </FormDialog>
    </div>
  )
}

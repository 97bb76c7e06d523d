/** Whose standard it is: of the group, of a place below it, or of a single project. */
export interface StandardLevel {
  nodeId: string | null
  projectId: string | null
}

export const groupLevel: StandardLevel = { nodeId: null, projectId: null }

/** The group stands above every place and every project. */
export const isOfGroup = ({ nodeId, projectId }: StandardLevel): boolean =>
  nodeId === null && projectId === null

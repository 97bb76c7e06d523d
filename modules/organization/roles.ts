/** Every role of the starter set that a member of staff may hold; identity keeps what each role may do. */
export const everyStaffRole = [
  'salesAdviser',
  'salesManager',
  'contractClerk',
  'mortgageClerk',
  'financeClerk',
  'projectManager',
  'customerRelations',
  'customerAmbassador',
  'callCentreAgent',
  'steward',
  'orderKeeper',
  'controlRoomOperator',
  'repairWorker',
  'cleaner',
  'fitOutManager',
  'propertyManager',
  'design',
  'engineering',
  'procurement',
  'legal',
  'hr',
  'regionalAuditor',
  'mysteryVisitor',
  'surveyAnalyst',
  'clubOperator',
  'forumModerator',
  'cityManager',
  'executive',
  'chairman',
  'chairmanAssistant',
  'systemAdministrator',
  'dataProtectionOfficer',
] as const

/** Residents' roles of the starter set. */
export const everyResidentRole = ['owner', 'coOwner', 'family', 'tenant', 'authorisedPerson'] as const

/** The role that carries every right; only its holders hand it on. */
export const administratorRole = 'systemAdministrator'

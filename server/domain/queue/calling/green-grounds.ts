/** On what ground somebody is let through by the green channel (绿色通道; DOMAIN C19). */
export const GREEN_GROUNDS = ['key_project', 'livelihood', 'emergency', 'assigned'] as const;
export type GreenGround = (typeof GREEN_GROUNDS)[number];

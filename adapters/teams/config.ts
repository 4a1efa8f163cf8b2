/** What the Teams adapter is configured with; read from the environment by the composition root alone. */
export interface TeamsConfig {
  /** The bot's registration. Null: no token is asked for or sent, which only a development machine may do. */
  readonly appId: string | null;
  readonly appPassword: string | null;
  /** `UserAssignedMSI` needs no password: the machine's managed identity stands for it. */
  readonly appType: 'SingleTenant' | 'UserAssignedMSI' | 'MultiTenant';
  readonly tenantId: string | null;
  /** Tenants whose people may ask; empty: every tenant that the registration lets through. */
  readonly allowedTenants: readonly string[];
  /** Refuses to start without an app id. */
  readonly production: boolean;
}

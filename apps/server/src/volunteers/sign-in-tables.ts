/*
 * Where better-auth finds its models in our tables. It makes no keys of its own: `verification.id` is text and the others
 * are uuid, and the database generates both.
 */
const dated = { createdAt: 'created_at', updatedAt: 'updated_at' } as const;

export const personModel = { modelName: 'person', fields: { emailVerified: 'email_verified', ...dated } } as const;

export const sessionModel = {
  modelName: 'session',
  fields: { userId: 'user_id', expiresAt: 'expires_at', ipAddress: 'ip_address', userAgent: 'user_agent', ...dated },
} as const;

export const accountModel = {
  modelName: 'account',
  fields: {
    userId: 'user_id',
    accountId: 'account_id',
    providerId: 'provider_id',
    accessToken: 'access_token',
    refreshToken: 'refresh_token',
    idToken: 'id_token',
    accessTokenExpiresAt: 'access_token_expires_at',
    refreshTokenExpiresAt: 'refresh_token_expires_at',
    ...dated,
  },
} as const;

export const verificationModel = { modelName: 'verification', fields: { expiresAt: 'expires_at', ...dated } } as const;

import { z } from 'zod';

/** A person may hold several roles; rights are their union. */
export const Role = z.enum(['volunteer', 'coordinator', 'reviewer', 'admin']);
export type Role = z.infer<typeof Role>;

/** Whether any of the roles held opens what asks for one of `wanted`. An admin may do what each other role may. */
export const holds = (roles: readonly Role[], ...wanted: readonly Role[]): boolean =>
  roles.includes('admin') || wanted.some((role) => roles.includes(role));

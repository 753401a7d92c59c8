/** Where the days of one request are counted for anybody. */
export const whyPagePath = (requestId: string): string => `/why/${requestId}`;

/** Seats for some of those who come; nobody is counted twice within schools, nor within grades. */
export type Quotas = {
  /** Seats for each school that is not named below; null: no limit. */
  perSchool: number | null;
  schools: { schoolId: string; seats: number }[];
  /** Seats for each grade that no range below holds; null: no limit. */
  perGrade: number | null;
  /** Both ends included; no grade is in two of them. */
  grades: { from: number; to: number; seats: number }[];
};

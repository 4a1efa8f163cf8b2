import type { RequestHandler } from 'express';
import { EarshotError } from '../../src/errors.ts';
import type { Earshot } from '../../src/service.ts';
import { CompanyPage } from './pages/company-page.tsx';
import { showPage } from './pages/page.tsx';

/** So many of the newest calls are read for figures; older ones are listed only. */
const MAX_READ = 12;

/** `GET /companies/C`, for whoever may open everything. */
export function companyRoute(earshot: Earshot): RequestHandler<{ readonly company: string }> {
  return async (request, response) => {
    const { company: slug } = request.params;
    const companies = await earshot.companies();
    const company = companies.find((each) => each.company === slug);
    if (!company) throw new EarshotError('company-unknown', `No company “${slug.slice(0, 60)}” is held.`);
    const calls = await Promise.all(company.calls.slice(0, MAX_READ).map(({ id }) => earshot.held(id)));
    showPage(response, CompanyPage({ company, calls }));
  };
}

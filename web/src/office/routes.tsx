import type { ComponentType } from 'react';
import { createBrowserRouter, Navigate } from 'react-router';
import { Broken } from './shell/Broken';
import { NotFound } from './shell/NotFound';
import { Wait } from './shell/Wait';

function page(Component: ComponentType): { Component: ComponentType } {
  return { Component };
}

/** Every page is a piece of its own, loaded when first opened; a piece that cannot be loaded says so. */
export const router = createBrowserRouter([
  {
    path: '/login',
    lazy: async () => ({ Component: (await import('./shell/SignInPage')).SignInPage }),
    HydrateFallback: Wait,
    errorElement: <Broken />,
  },
  {
    path: '/',
    lazy: async () => ({ Component: (await import('./shell/Shell')).Shell }),
    HydrateFallback: Wait,
    errorElement: <Broken />,
    children: [
      {
        errorElement: <Broken />,
        children: [
          { index: true, lazy: async () => page((await import('./pages/Home')).Home) },
          {
            path: 'imports',
            lazy: async () => page((await import('./features/portfolio/imports/ImportsPage')).ImportsPage),
          },
          {
            path: 'imports/:id',
            lazy: async () => page((await import('./features/portfolio/imports/ImportPage')).ImportPage),
          },
          {
            path: 'borrowers',
            lazy: async () => page((await import('./features/portfolio/borrowers/BorrowersPage')).BorrowersPage),
          },
          { path: 'borrowers/:id', lazy: async () => page((await import('./pages/BorrowerPage')).BorrowerPage) },
          { path: 'worklist', lazy: async () => page((await import('./features/cases/WorklistPage')).WorklistPage) },
          { path: 'packets', lazy: async () => page((await import('./features/documents/PacketsPage')).PacketsPage) },
          { path: 'results', lazy: async () => page((await import('./features/reporting/ResultsPage')).ResultsPage) },
          { path: 'planning', lazy: async () => page((await import('./features/routing/PlanningPage')).PlanningPage) },
          { path: 'roster', lazy: async () => page((await import('./features/routing/RosterPage')).RosterPage) },
          {
            path: 'playbooks',
            lazy: async () => page((await import('./features/strategy/PlaybooksPage')).PlaybooksPage),
          },
          {
            path: 'playbooks/:key',
            lazy: async () => page((await import('./features/strategy/PlaybookPage')).PlaybookPage),
          },
          {
            path: 'templates',
            lazy: async () => page((await import('./features/outreach/TemplatesPage')).TemplatesPage),
          },
          {
            path: 'templates/new',
            lazy: async () => page((await import('./features/outreach/NewTemplatePage')).NewTemplatePage),
          },
          {
            path: 'templates/:key/:language',
            lazy: async () => page((await import('./features/outreach/TemplatePage')).TemplatePage),
          },
          {
            path: 'money-in',
            lazy: async () => page((await import('./features/payments/MoneyInPage')).MoneyInPage),
          },
          {
            path: 'money-in/:id',
            lazy: async () => page((await import('./features/payments/StatementPage')).StatementPage),
          },
          {
            path: 'receipts',
            lazy: async () => page((await import('./features/payments/ReceiptsPage')).ReceiptsPage),
          },
          {
            path: 'receipts/:id',
            lazy: async () => page((await import('./features/payments/ReceiptPage')).ReceiptPage),
          },
          {
            path: 'unmatched',
            lazy: async () => page((await import('./features/payments/UnmatchedPage')).UnmatchedPage),
          },
          {
            path: 'payment-channels',
            lazy: async () => page((await import('./features/payments/PaymentChannelsPage')).PaymentChannelsPage),
          },
          { path: 'calls', lazy: async () => page((await import('./features/desk/DeskPage')).DeskPage) },
          {
            path: 'letters',
            lazy: async () => page((await import('./features/desk/letters/LettersPage')).LettersPage),
          },
          {
            path: 'letters/:id',
            lazy: async () => page((await import('./features/desk/letters/BatchPage')).BatchPage),
          },
          { path: 'replies', lazy: async () => page((await import('./features/desk/RepliesPage')).RepliesPage) },
          { path: 'outbox', lazy: async () => page((await import('./features/outbox/OutboxPage')).OutboxPage) },
          { path: 'outbox/:id', lazy: async () => page((await import('./features/outbox/MessagePage')).MessagePage) },
          {
            path: 'campaigns',
            lazy: async () => page((await import('./features/outbox/CampaignsPage')).CampaignsPage),
          },
          {
            path: 'campaigns/:key',
            lazy: async () => page((await import('./features/outbox/CampaignPage')).CampaignPage),
          },
          {
            path: 'documents',
            lazy: async () => page((await import('./features/documents/DocumentsPage')).DocumentsPage),
          },
          {
            path: 'working-days',
            lazy: async () => page((await import('./features/calendar/WorkingDaysPage')).WorkingDaysPage),
          },
          { path: 'maps', lazy: async () => page((await import('./features/routing/MapsPage')).MapsPage) },
          { path: 'channels', lazy: async () => page((await import('./features/outbox/ChannelsPage')).ChannelsPage) },
          { path: 'marked-notes', lazy: async () => page((await import('./features/wording/NotesPage')).NotesPage) },
          { path: 'holds', lazy: async () => page((await import('./features/complaints/HoldsPage')).HoldsPage) },
          { path: 'holds/:id', lazy: async () => page((await import('./features/complaints/HoldPage')).HoldPage) },
          {
            path: 'complaints/:id',
            lazy: async () => page((await import('./features/complaints/ComplaintPage')).ComplaintPage),
          },
          {
            path: 'clearances',
            lazy: async () => page((await import('./features/training/ClearancesPage')).ClearancesPage),
          },
          {
            path: 'clearances/:userId',
            lazy: async () => page((await import('./features/training/ClearancePage')).ClearancePage),
          },
          {
            path: 'agencies',
            lazy: async () => page((await import('./features/agencies/AgenciesPage')).AgenciesPage),
          },
          {
            path: 'agencies/:id',
            lazy: async () => page((await import('./features/agencies/AgencyPage')).AgencyPage),
          },
          {
            path: 'borrowers/:id/contacts',
            lazy: async () => page((await import('./features/compliance/ContactLogPage')).ContactLogPage),
          },
          {
            path: 'borrowers/:id/plans/:loan',
            lazy: async () => page((await import('./features/plans/PlanPage')).PlanPage),
          },
          {
            path: 'appointments',
            lazy: async () => page((await import('./features/visits/AppointmentsPage')).AppointmentsPage),
          },
          {
            path: 'appointments/:id',
            lazy: async () => page((await import('./features/visits/AppointmentPage')).AppointmentPage),
          },
          { path: 'visits', lazy: async () => page((await import('./features/visits/record/BoardPage')).BoardPage) },
          {
            path: 'visits/:id',
            lazy: async () => page((await import('./features/visits/record/VisitPage')).VisitPage),
          },
          {
            path: 'field-phones',
            lazy: async () => page((await import('./features/visits/record/PhonesPage')).PhonesPage),
          },
          {
            path: 'follow-up',
            lazy: async () => page((await import('./features/plans/follow/FollowPage')).FollowPage),
          },
          {
            path: 'hardships',
            lazy: async () => page((await import('./features/plans/hardship/HardshipsPage')).HardshipsPage),
          },
          {
            path: 'hardships/:id',
            lazy: async () => page((await import('./features/plans/hardship/HardshipPage')).HardshipPage),
          },
          {
            path: 'option-policies',
            lazy: async () => page((await import('./features/plans/policies/PoliciesPage')).PoliciesPage),
          },
          {
            path: 'option-policies/:name',
            lazy: async () => page((await import('./features/plans/policies/PolicyPage')).PolicyPage),
          },
          {
            path: 'approvals',
            lazy: async () => page((await import('./features/approvals/ApprovalsPage')).ApprovalsPage),
          },
          { path: 'gate', lazy: async () => page((await import('./features/compliance/GatePage')).GatePage) },
          { path: 'rules', lazy: async () => page((await import('./features/compliance/RulesPage')).RulesPage) },
          { path: 'packs', lazy: async () => page((await import('./features/compliance/PacksPage')).PacksPage) },
          { path: 'packs/:name', lazy: async () => page((await import('./features/compliance/PackPage')).PackPage) },
          {
            path: 'contacts',
            lazy: async () => page((await import('./features/compliance/ContactsPage')).ContactsPage),
          },
          { path: 'nights', lazy: async () => page((await import('./features/nightly/NightsPage')).NightsPage) },
          { path: 'users', lazy: async () => page((await import('./features/identity/UsersPage')).UsersPage) },
          { path: 'audit', lazy: async () => page((await import('./features/audit/AuditPage')).AuditPage) },
          { path: '*', element: <NotFound /> },
          { path: 'index.html', element: <Navigate to="/" replace /> },
        ],
      },
    ],
  },
]);

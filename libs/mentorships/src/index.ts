export { MentorshipsModule, MentorshipsHttpModule } from './mentorships.module.js';
export { RequestsService } from './requests/requests.service.js';
export { MentorshipsService } from './mentorships/mentorships.service.js';
export { RequestNotifier } from './mails/request-notifier.service.js';
export { answerDeadline } from './requests/answer-deadline.js';

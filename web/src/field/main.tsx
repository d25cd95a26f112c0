import { createRoot } from 'react-dom/client';
import { beDevice, Device } from './device/device';
import { HttpServer } from './device/http';
import { Field } from './Field';
import './field.css';
import { isRecording } from './senses/recorder';
import { keepApp } from './shell/update';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
const device = new Device(new HttpServer());
device.awake = isRecording;
beDevice(device);
createRoot(root).render(<Field />);
void device.start();
void keepApp();
